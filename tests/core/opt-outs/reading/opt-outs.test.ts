import { describe, expect, it } from 'vitest';
import { found, linked, only } from './reading.js';

describe('the opt-outs of a text', () => {
  it('are each given once, in the order of first mention, with every sentence that names them', () => {
    const all = found([
      linked('You can object to profiling with [this form](/ask/object).'),
      linked('You can turn off offers in your [settings](/settings/offers).'),
      'We like gardens.',
      linked('Subject to your [settings](/settings/offers/), we send offers.'),
    ]);
    expect(all.map(({ href, evidence }) => [href, evidence])).toEqual([
      [
        'https://shop.example/ask/object',
        [{ position: 0, quote: 'You can object to profiling with this form.' }],
      ],
      [
        'https://shop.example/settings/offers',
        [
          { position: 1, quote: 'You can turn off offers in your settings.' },
          { position: 3, quote: 'Subject to your settings, we send offers.' },
        ],
      ],
    ]);
  });

  it('name a sentence once, however often it links the control', () => {
    const [one] = found([
      linked('You can [opt out](/settings/a) in your [settings](/settings/a) at any time.'),
    ]);
    expect(one?.evidence).toHaveLength(1);
  });

  it('of a list show the line that leads to it as well', () => {
    const [one] = found([
      'You can opt out of adverts here:',
      linked('[Ad Alliance](https://ads.example/)', { kind: 'item', level: 1 }),
    ]);
    expect(one?.evidence).toEqual([
      { position: 0, quote: 'You can opt out of adverts here:' },
      { position: 1, quote: 'Ad Alliance' },
    ]);
  });

  it('join a name without a link to the link of that name', () => {
    const all = found([
      'You can use the Garden Tips setting to choose whether we read your notes.',
      linked('Go to your [Garden Tips](/settings/tips) setting.'),
    ]);
    expect(all.map(({ title, href, evidence }) => [title, href, evidence.length])).toEqual([
      ['Garden Tips', 'https://shop.example/settings/tips', 2],
    ]);
  });

  it('are none in a language that has no lists yet', () => {
    expect(found([linked('You can [opt out](/settings/a).')], 'fi')).toEqual([]);
  });

  it('are none in an empty text', () => {
    expect(found([])).toEqual([]);
  });
});

describe('a control without a link', () => {
  it.each([
    [
      'is where a choice is made',
      'You can withdraw your consent in your account settings.',
      'Account settings',
    ],
    ['is called by what is chosen', 'You can turn off tips by going to settings.', 'Turn off tips'],
    [
      'has the name that the text gives it',
      'You can turn off the Night Letters setting.',
      'Night Letters',
    ],
    [
      'has a name in quotation marks',
      'Switch the “Share my notes” toggle off to stop.',
      'Share my notes',
    ],
    [
      'is a mailbox',
      'To opt out, write to privacy@shop.example at any time.',
      'privacy@shop.example',
    ],
    ['is a signal', 'We honor the Global Privacy Control as a request.', 'Global Privacy Control'],
  ])('%s: %s', (_, text, title) => {
    expect(only(text)).toMatchObject({ title });
  });

  it.each([
    ['choices without a place', 'You have choices, and you can opt out at any time.'],
    ['places without a choice', 'We store cookies and what you set in your account settings.'],
    ['what the publisher chooses', 'We may change how it looks in your account settings.'],
    ['what cannot be chosen', 'You cannot opt out of bills in your account settings.'],
    ['signals that nobody heeds', 'We do not respond to Do Not Track when it is enabled.'],
    [
      'a company with the initials of a signal',
      'You can opt out: GPC shares data with its parent.',
    ],
    ['mailboxes for questions', 'Write to help@shop.example with questions.'],
  ])('is not %s: %s', (_, text) => {
    expect(found([text])).toEqual([]);
  });
});
