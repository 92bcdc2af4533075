import { describe, expect, it } from 'vitest';
import { found, linked, only } from './reading.js';

describe('a link is a control', () => {
  it.each([
    ['that is the choice', 'You can [opt out](/help/answer/1) of tailored offers.', 'setting'],
    ['to settings', 'Subject to your [settings](/settings/a), we show your name.', 'setting'],
    [
      'to an article on settings',
      'You may change who sees it in your [settings](/help/7).',
      'setting',
    ],
    [
      'that the sentence points to',
      'You can turn off reminders [here](/help/answer/8).',
      'setting',
    ],
    [
      'to a place with a name',
      'To opt out, please visit the [Ad Alliance](https://ads.example/).',
      'setting',
    ],
    [
      'to a setting that is offered',
      'Controls for guests are found [here](/guest-controls).',
      'setting',
    ],
    ['to a form', 'To object, use [this form](/help/ask/OBJ), or object to it by post.', 'form'],
    [
      'to an article for asking',
      '[Delete my data](/help/3): you can ask us to erase your data.',
      'form',
    ],
    ['to whom the law names', 'Our data protection officer answers [this form](/ask/dpo).', 'form'],
    ['to an officer', 'Questions? [Contact the data protection officer](/ask/dpo).', 'contact'],
    ['to a mailbox', 'To withdraw your consent, write to [us](mailto:a@shop.example).', 'contact'],
    [
      'to a signal',
      'Read about the [Global Privacy Control](https://gpc.example/).',
      'browser-signal',
    ],
  ] as const)('%s: %s', (_, markup, kind) => {
    expect(only(markup)?.kind).toBe(kind);
  });

  it.each([
    ['background', 'You can opt out in our shop. [Learn more](/help/answer/9).'],
    ['background about rights', '[Learn more](/help/9) about how you can exercise your rights.'],
    ['a document', 'You can object to this as told in our [Cookie Policy](/legal/cookies).'],
    ['what the choice is about', 'You can opt out of the use of [pixels](/help/answer/5).'],
    ['the document itself', 'You have [choices](/privacy#choices), and may [opt out](/privacy).'],
    ['for friends', 'You can choose whether to [share your place](/help/2) with friends.'],
    ['a form for support', 'If your parcel is late, use [this form](/help/ask/LATE).'],
    ['a form for questions', 'You can submit a support request [here](/hc/requests/new).'],
    ['arbitration', 'You may [opt out](/form/arbitration-opt-out) of arbitration.'],
    ['about a password', 'You can change your password and settings [here](/settings/login).'],
    ['what the publisher does', 'We may delete your data, as [told here](/help/4).'],
    ['what nobody can', 'You cannot opt out of [bills](/help/6).'],
    ['a feature', 'You can choose to post [photos](/help/answer/11) of your garden.'],
    [
      'what one says of oneself',
      'You have [choices](/profile) about the information on your profile.',
    ],
  ])('but not to %s: %s', (_, markup) => {
    expect(found([linked(markup)])).toEqual([]);
  });

  it('when it follows the sentence that names the choice', () => {
    const control = only('You can opt out of offers by mail. Go [here](/offers).');
    expect(control?.evidence).toEqual([
      { position: 0, quote: 'You can opt out of offers by mail. Go here.' },
    ]);
  });

  it('as an item when the line above the list names the choice', () => {
    const list = (lead: string) =>
      found([
        lead,
        linked('[Ad Alliance](https://ads.example/)', { kind: 'item', level: 1 }),
        linked('[Market Choices](https://market.example/)', { kind: 'item', level: 1 }),
      ]).map(({ title }) => title);
    expect(list('You can opt out by visiting:')).toEqual(['Ad Alliance', 'Market Choices']);
    expect(list('To find your way:')).toEqual([]);
  });

  it('but not in a list for finding one’s way', () => {
    const item = { kind: 'item', level: 1 } as const;
    expect(
      found([
        linked('[Your privacy settings](/settings/privacy)', item),
        linked('[How we share](/help/share)', item),
        linked('[Contact](/ask/us)', item),
      ]),
    ).toEqual([]);
  });
});
