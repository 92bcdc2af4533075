import { describe, expect, it } from 'vitest';
import { clause, link } from '../clauses.js';
import { judgedOnly } from './judged.js';

describe('the mark of a footnote', () => {
  it.each([
    ['Logs are deleted within 30 days.', 'Logs are deleted within 30¹ days.'],
    ['Logs are deleted within 30¹ days.', 'Logs are deleted within 30² days.'],
    ['We sell nothing to partners².', 'We sell nothing to partners³.'],
    ['We sell nothing to partners[a].', 'We sell nothing to partners[b].'],
    ['We sell nothing to partners[note 1].', 'We sell nothing to partners[note 2].'],
    ['¹ Counted from the day of the letter.', '² Counted from the day of the letter.'],
  ])('changes nothing in force: “%s” that becomes “%s” is editorial', (before, after) => {
    for (const language of ['en', 'de'] as const) {
      expect(judgedOnly([before], [after], language)).toMatchObject({
        significance: 'editorial',
        because: ['Only a footnote mark differs.'],
      });
    }
  });

  it('changes nothing in force if it is a link to another footnote', () => {
    const marked = (mark: string, text = `Logs are deleted within 30${mark} days.`) =>
      clause(text, { links: [link(`https://site.example/#fn${mark}`, mark)] });
    expect(judgedOnly([marked('¹')], [marked('²')])).toMatchObject({
      significance: 'editorial',
      because: ['Only a footnote mark differs.'],
    });
    const words = judgedOnly(
      [clause('Ask the "office".', { links: [link('/a', 'office')] })],
      [clause('Ask the “office”.', { links: [link('/b', 'office')] })],
    );
    expect(words.significance).toBe('links');
  });

  it('is no part of a number that changes, nor of the words around it', () => {
    const edit = judgedOnly(
      ['Logs are deleted within 30¹ days.'],
      ['Logs are deleted within 60¹ days.'],
    );
    expect(edit).toMatchObject({ significance: 'substantive' });
    expect(edit.words).toContainEqual(['+', '60']);
    expect(edit.because[0]).toBe('Changes a number or a period: “60”.');
    const both = judgedOnly(['We sell¹ it to some.'], ['We do not sell² it to some.']);
    expect(both.because.join(' ')).not.toMatch(/[¹²]/);
  });

  it.each([
    ['It holds 10⁶ records.', 'It holds 10⁷ records.'],
    ['Rooms of 20 m² are filmed.', 'Rooms of 20 m³ are filmed.'],
  ])('is not an exponent: “%s” that becomes “%s” is substantive', (before, after) => {
    expect(judgedOnly([before], [after]).significance).toBe('substantive');
  });
});
