import { describe, expect, it } from 'vitest';
import { isRuled, ruledLanguages } from '../../../src/core/annotate/rules/language.js';
import { headingRules, topicRules } from '../../../src/core/annotate/rules/topics/rules.js';
import { topicsOfChange } from '../../../src/core/annotate/topics.js';
import { mentions } from '../../../src/core/prose/patterns.js';
import type { Topic } from '../../../src/core/topic.js';
import { type Framed, judged, judgedOnly } from './judged.js';

type Row = readonly [Framed, Topic, rule: string, sentence: string];

/** One sentence a rule, which no other rule takes for its topic. */
const rows: readonly Row[] = [
  ['en', 'ai-training', 'training', 'Letters train the AI of the house.'],
  ['en', 'ai-training', 'improving models', 'Letters help to improve our language models.'],
  ['en', 'affiliate-sharing', 'companies of the group', 'Our subsidiaries use the letters.'],
  [
    'en',
    'third-party-sharing-collection',
    'sharing',
    'We disclose this, when asked, for researchers.',
  ],
  [
    'en',
    'third-party-sharing-collection',
    'handing data over',
    'We make the details available to them.',
  ],
  ['en', 'third-party-sharing-collection', 'recipients', 'We receive letters from publishers.'],
  ['en', 'third-party-sharing-collection', 'processors', 'Here is a list of subprocessors.'],
  ['en', 'first-party-collection-use', 'collecting', 'We gather what you say.'],
  ['en', 'first-party-collection-use', 'using', 'We analyze such content.'],
  ['en', 'first-party-collection-use', 'kinds of data', 'People provide a biometric sample.'],
  ['en', 'first-party-collection-use', 'cookies', 'There are pixels on the page.'],
  ['en', 'user-choice-control', 'opting', 'Anybody may unsubscribe.'],
  ['en', 'user-choice-control', 'settings', 'You find your preferences there.'],
  ['en', 'user-choice-control', 'consent and objection', 'We need explicit consent.'],
  [
    'en',
    'user-access-edit-deletion',
    'access and copies',
    'There is a right to data portability and access.',
  ],
  ['en', 'user-access-edit-deletion', 'deleting and correcting', 'On requests we erase it.'],
  ['en', 'data-retention', 'keeping', 'We retain the details.'],
  ['en', 'data-security', 'safeguards', 'It is encrypted.'],
  ['en', 'policy-change', 'changes of the document', 'There will be no previous version.'],
  ['en', 'do-not-track', 'signals', 'We honor the Global Privacy Control.'],
  ['en', 'international-specific-audiences', 'ages', 'It is not for children.'],
  ['en', 'international-specific-audiences', 'regions', 'It holds in Switzerland.'],
  [
    'en',
    'international-specific-audiences',
    'transfers across borders',
    'There are standard contractual clauses.',
  ],
  ['fr', 'ai-training', 'entraînement', 'Nous voulons entraîner nos modèles avec vos lettres.'],
  ['de', 'ai-training', 'Training', 'Wir trainieren damit unsere KI-Modelle.'],
  ['es', 'ai-training', 'entrenamiento', 'Queremos entrenar nuestros modelos.'],
];

const headings: readonly (readonly [Topic, string])[] = [
  ['ai-training', 'AI training'],
  ['affiliate-sharing', 'Our affiliates'],
  ['third-party-sharing-collection', 'Who the recipients are'],
  ['data-retention', 'How long it stays'],
  ['data-security', 'How we protect it'],
  ['user-access-edit-deletion', 'Delete your account'],
  ['user-choice-control', 'Your choices'],
  ['policy-change', 'Changes to this page'],
  ['do-not-track', 'Do Not Track'],
  ['international-specific-audiences', 'Residents of Utah'],
  ['first-party-collection-use', 'Cookies'],
];

describe('a topic', () => {
  it.each(rows)('in %s is %s by the rule “%s”: %s', (language, topic, name, sentence) => {
    const edit = judgedOnly([], [sentence], language);
    expect(edit.topics).toContain(topic);
    const rules = isRuled(language) ? topicRules[language] : [];
    const known = rules.filter(
      (rule) =>
        rule.topic === topic &&
        mentions(sentence, rule.pattern) &&
        rule.near.every((pattern) => mentions(sentence, pattern)),
    );
    expect(known.map((rule) => rule.name)).toEqual([name]);
    expect(edit.because.join(' ')).toContain(known[0]?.where);
  });

  it('has a row for every rule', () => {
    const names = ruledLanguages.flatMap((language) =>
      topicRules[language].map(({ topic, name }) => `${language} ${topic} ${name}`),
    );
    expect(rows.map(([language, topic, name]) => `${language} ${topic} ${name}`).sort()).toEqual(
      names.sort(),
    );
  });

  it.each(headings)('is %s under the heading “%s”, where the words name none', (topic, heading) => {
    const under = [`## ${heading}`, 'So it is.'];
    const edit = judgedOnly(under, [...under, 'And so it was.']);
    expect(edit.topics).toEqual([topic]);
    expect(edit.because.at(-1)).toBe(`Under the heading “${heading}”.`);
  });

  it('has a row for every kind of heading', () => {
    expect(headings.map(([topic]) => topic)).toEqual(headingRules.en.map(({ topic }) => topic));
  });

  it.each([
    ['Learn about affiliate marketing programs.'],
    ['Share a post with your friends.'],
    ['We train our staff.'],
    ['The weather is fine.'],
  ])('is not found in “%s”', (sentence) => {
    expect(judgedOnly([], [sentence]).topics).toEqual([]);
  });
});

describe('the topics of an edit', () => {
  const clause = (who: string) =>
    `We may share your letters with ${who}. We term them with encryption and delete them on request. You can opt out in your settings.`;

  it('are those of the words that changed, not of all the clause', () => {
    const edit = judgedOnly([clause('our partners')], [clause('our affiliates')]);
    expect(edit.topics).toEqual(['third-party-sharing-collection', 'affiliate-sharing']);
    expect(edit.because).toContain('Mentions “affiliates” where data is shared or used.');
  });

  it('are the nearest ones in the sentence if the changed words name none', () => {
    const edit = judgedOnly([clause('our partners')], [clause('our dear partners')]);
    expect(edit.topics).toEqual(['third-party-sharing-collection']);
  });

  it('are those of the sentence that theirs goes on from', () => {
    const before = 'We share letters with our affiliates.';
    const edit = judgedOnly([before], [`${before} For example, we ask Acme at times.`]);
    expect(edit.topics).toEqual(['affiliate-sharing']);
    expect(edit.because.at(-1)).toMatch(/^Follows a sentence about/);
  });

  it('are also found in removed words', () => {
    const edit = judgedOnly(['It is so. We need your consent.'], ['It is so.']);
    expect(edit.topics).toEqual(['user-choice-control']);
    expect(edit.because.at(-1)).toBe('Removes words that mention “consent” as a choice.');
  });

  it('are none where only form, links or the date differ', () => {
    const [edit] = judged([clause('our “partners”')], [clause('our "partners"')]);
    expect(edit).toMatchObject({ significance: 'editorial', topics: [] });
    expect(judgedOnly(['Effective May 1, 2031'], ['Effective June 1, 2031']).topics).toEqual([]);
  });
});

describe('the topics of a change', () => {
  it('are sorted by how many edits have them, then in their usual order', () => {
    const edits: { topics: Topic[] }[] = [
      { topics: ['data-security', 'ai-training'] },
      { topics: ['ai-training', 'user-choice-control'] },
      { topics: [] },
    ];
    expect(topicsOfChange(edits)).toEqual(['ai-training', 'user-choice-control', 'data-security']);
    expect(topicsOfChange([])).toEqual([]);
  });
});
