import { describe, expect, it } from 'vitest';
import { announcementRules } from '../../../src/core/annotate/rules/announcements.js';
import { ruledLanguages } from '../../../src/core/annotate/rules/language.js';
import { mentions } from '../../../src/core/prose/patterns.js';
import { type Framed, judged, judgedOnly } from './judged.js';

type Row = readonly [Framed, rule: string, sentence: string];

/** One sentence a rule, which no other rule knows. */
const rows: readonly Row[] = [
  ['en', 'is being updated', 'On 3 November 2031, we are updating our terms.'],
  ['en', 'will be updated', 'This policy will be replaced on 3 November 2031.'],
  ['en', 'new terms take effect', 'The new terms of use take effect on 3 November 2031.'],
  [
    'en',
    'published ahead of its day',
    'Published on 3 May 2031 with an effective date of 3 July 2031.',
  ],
  ['en', 'see what is coming', 'See here what’s changing in our cookie policy.'],
  ['en', 'has been updated', 'Our house rules and guidelines have been updated.'],
  ['fr', 'est mise à jour', 'Nous mettons à jour nos conditions le 3 novembre 2031.'],
  ['fr', 'sera remplacée', 'Cette politique sera remplacée le 3 novembre 2031.'],
  ['fr', 'a été mise à jour', 'Nous avons mis à jour notre politique.'],
  ['de', 'wird aktualisiert', 'Am 3. November 2031 aktualisieren wir unsere Nutzungsbedingungen.'],
  ['de', 'wird ersetzt', 'Diese Richtlinie wird am 3. November 2031 ersetzt.'],
  ['de', 'wurde aktualisiert', 'Wir haben kürzlich unsere Datenschutzerklärung aktualisiert.'],
  ['es', 'se actualiza', 'El 3 de noviembre de 2031 vamos a actualizar nuestra política.'],
  ['es', 'será sustituida', 'Esta política será sustituida el 3 de noviembre de 2031.'],
  ['es', 'se ha actualizado', 'Hemos actualizado nuestras condiciones.'],
];

describe('an announcement', () => {
  it.each(rows)('in %s is known by the rule “%s”: %s', (language, rule, sentence) => {
    expect(judgedOnly([], [sentence], language)).toMatchObject({ significance: 'announcement' });
    const rules = language === 'it' ? [] : announcementRules[language];
    const known = rules.filter(({ pattern }) => mentions(sentence, pattern));
    expect(known.map(({ name }) => name)).toEqual([rule]);
  });

  it('has a row for every rule', () => {
    const names = ruledLanguages.flatMap((language) =>
      announcementRules[language].map(({ name }) => `${language} ${name}`),
    );
    expect(rows.map(([language, rule]) => `${language} ${rule}`).sort()).toEqual(names.sort());
  });

  it('says the day and the words, whether it comes or goes', () => {
    const sentence = 'We’re updating our terms on November 3, 2031.';
    expect(judgedOnly([], [sentence])).toMatchObject({
      topics: ['policy-change'],
      because: [`Announces a change for 3 November 2031: “${sentence}”.`, expect.any(String)],
    });
    expect(judgedOnly([sentence], []).because[0]).toBe(
      `No longer announces a change for 3 November 2031: “${sentence}”.`,
    );
    expect(judgedOnly([], ['Our privacy policy has been updated.']).because[0]).toMatch(
      /^Announces that the document was updated/,
    );
  });

  it('names no day where its sentence names two', () => {
    const sentence = 'We’re updating our terms on 3 May 2031 and again on 4 June 2031.';
    expect(judgedOnly([], [sentence]).because[0]).toMatch(/^Announces a change: /);
  });

  it('includes the adjacent clauses that only explain it', () => {
    const banner = [
      'Update to our terms',
      'We’re updating our terms on 3 November 2031.',
      'You can opt out any time before.',
      'See a summary of the changes.',
    ];
    const edits = judged(['## Data', 'We write.'], [...banner, '## Data', 'We write.']);
    expect(edits.map(({ significance }) => significance)).toEqual(Array(4).fill('announcement'));
    expect(edits[0]?.because[0]).toMatch(/^Explains the announcement next to it: “We’re updating/);
    const gone = judged([...banner, 'We write.'], ['We write.']);
    expect(gone.map(({ significance }) => significance)).toEqual(Array(4).fill('announcement'));
  });

  it('does not include a neighbour that states something else or is not adjacent', () => {
    const notice = 'We’re updating our terms on 3 November 2031.';
    const [first, second] = judged([], [notice, 'We share your letters with the press.']);
    expect([first?.significance, second?.significance]).toEqual(['announcement', 'substantive']);
    const [, apart] = judged(['We write.'], [notice, 'We write.', 'See your controls.']);
    expect(apart?.significance).toBe('substantive');
  });

  it('may take the place of another one', () => {
    const edit = judgedOnly(
      ['We have updated this notice about the letters and hope that you agree to our reading on.'],
      [
        'On 3 November 2031 we are updating this notice about the letters that you send us. You can opt out in your settings.',
      ],
    );
    expect(edit).toMatchObject({ op: 'modified', significance: 'announcement' });
  });

  it('is substantive together with words that are none', () => {
    const terms = 'We keep the letters that you send us in a drawer.';
    const edit = judgedOnly(
      [terms],
      [`${terms.replace('a drawer', 'the attic')} We’re updating our terms on 3 May 2031.`],
    );
    expect(edit.significance).toBe('substantive');
  });

  it.each([
    'We may update this policy from time to time, and will tell you when we are updating our terms.',
    'If we are changing our terms, we tell you.',
    'When this policy changes, you can leave.',
    'Starting on November 3, 2031 we share your letters with the press.',
    'These terms will apply to you.',
  ])('is no standing term or change of practice: “%s”', (sentence) => {
    expect(judgedOnly([], [sentence]).significance).toBe('substantive');
  });
});
