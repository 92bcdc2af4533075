import { describe, expect, it } from 'vitest';
import { found, linked } from './reading.js';

const switchLink = 'Go to the [Note Reading](/settings/notes) setting.';
const article = (...sentences: readonly string[]) =>
  found([
    '# Choose whether we read your notes',
    ...sentences,
    linked(switchLink),
    '## Desktop',
    '- Click Notes.',
    linked('To object to reading for other purposes, use the [Objection Form](/ask/objection).'),
  ])[0];

describe('a control is', () => {
  it.each([
    ['on', 'The setting is set to “on” by default.'],
    ['on', 'The setting is turned on by default.'],
    ['on', 'By default, we read your notes unless you opt out.'],
    ['on', 'We read notes unless you opt out in it.'],
    ['on', 'We read the notes of all readers, unless a reader turns the switch below off.'],
    ['off', 'We read only notes of readers who turn the switch below on.'],
    ['off', 'The setting is “off” by default.'],
    ['off', 'It is not enabled by default.'],
    ['off', 'We read nothing unless you opt in.'],
    [null, 'The setting can be on or off.'],
    [null, 'You can turn the switch on or off at any time.'],
  ])('%s by default: %s', (expected, sentence) => {
    expect(article(sentence)?.default).toBe(expected);
  });

  it.each([
    'Opting out does not affect what was learned before.',
    'Turning it off won’t delete your notes.',
    'You cannot opt out of bills.',
    'We will still count your notes.',
    'The setting only applies to new notes.',
  ])('limited, as “%s” says', (sentence) => {
    expect(article(sentence, 'Notes are short.')?.limitations).toEqual([sentence]);
  });

  it.each(['If you opt out, you may still write notes.', 'The setting is in your account.'])(
    'not limited by “%s”',
    (sentence) => {
      expect(article(sentence)?.limitations).toEqual([]);
    },
  );

  it('limited by what follows it in its clause, and by nothing of another control', () => {
    const [letters, notes] = found([
      linked(
        'You can opt out of [Night Letters](/settings/n). This does not affect bills. We like tea. You can turn off [Day Notes](/settings/d). This will not delete notes.',
      ),
    ]);
    expect(letters?.limitations).toEqual(['This does not affect bills.']);
    expect(notes?.limitations).toEqual(['This will not delete notes.']);
  });

  it('named next to the form for other purposes, which is an opt-out too', () => {
    const form = 'https://shop.example/ask/objection';
    expect(article()?.relatedForms).toEqual([{ title: 'Objection Form', href: form }]);
    const all = found([
      linked('You can stop us training AI models in [Model Notes](/settings/m).'),
      linked('To object to use for other purposes, use the [Objection Form](/ask/objection).'),
    ]);
    expect(all.map(({ kind, topics }) => [kind, topics[0]])).toEqual([
      ['setting', 'ai-training'],
      ['form', 'user-choice-control'],
    ]);
  });
});

describe('a control is about', () => {
  it.each([
    [
      'ai-training',
      'You can opt out of the use of posts to train our AI models [here](/settings/a).',
    ],
    ['ai-training', 'You can opt out of model training in your [settings](/settings/a).'],
    ['user-access-edit-deletion', 'You can [delete your account](/settings/close).'],
    ['third-party-sharing-collection', 'You can opt out of sales to partners [here](/settings/a).'],
    ['affiliate-sharing', 'You can opt out of sharing with our affiliates [here](/settings/a).'],
    [
      'first-party-collection-use',
      'You can opt out of tailored adverts and cookies [here](/settings/a).',
    ],
    ['user-choice-control', 'You can withdraw your consent [here](/settings/a).'],
  ])('%s: %s', (topic, markup) => {
    expect(found([linked(markup)])[0]?.topics[0]).toBe(topic);
  });

  it('what the sentence before is about, where its own refers to that', () => {
    const [one] = found([
      linked('We train AI models with your posts. You can opt out of this [here](/settings/a).'),
    ]);
    expect(one?.topics[0]).toBe('ai-training');
  });

  it('what its heading is about, where its sentence says nothing', () => {
    const [one] = found(['## Sharing', linked('You can opt out [here](/settings/a).')]);
    expect(one?.topics).toEqual(['third-party-sharing-collection']);
  });
});
