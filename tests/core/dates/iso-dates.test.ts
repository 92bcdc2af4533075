import { describe, expect, it } from 'vitest';
import { withIsoDates } from '../../../src/core/dates/iso-dates.js';

describe('a text with its dates in ISO 8601', () => {
  it.each([
    ['en', 'We met on May 3, 2024 and 4 May 2025.', 'We met on 2024-05-03 and 2025-05-04.'],
    ['en', 'Updated: Friday, May 3, 2024Read more', 'Updated: 2024-05-03Read more'],
    ['en', 'Since the 3rd of May 2024', 'Since the 2024-05-03'],
    ['en', 'By May 2024', 'By 2024-05'],
    ['de', 'Seit Freitag, dem 3. Mai 2024', 'Seit Freitag, dem 2024-05-03'],
    ['de', 'Stand: Freitag, 3.5.2024', 'Stand: 2024-05-03'],
    ['fr', 'Depuis le vendredi 3 mai 2024', 'Depuis le 2024-05-03'],
    ['ja', '令和6年5月3日施行', '2024-05-03施行'],
    ['en', 'Nothing in 30 days', 'Nothing in 30 days'],
    [null, 'On May 3, 2024', 'On 2024-05-03'],
  ])('%s: “%s”', (language, text, expected) => {
    expect(withIsoDates(text, language)).toBe(expected);
  });

  it('keeps both readings of a date that may be two', () => {
    const said = (text: string) => withIsoDates(text, 'en');
    expect(said('On 03/04/2024')).toBe(said('On 3.4.2024'));
    expect(said('On 03/04/2024')).not.toBe(said('On 04/03/2024'));
    expect(said('On 03/04/2024')).not.toBe(said('On March 4, 2024'));
    expect(withIsoDates('Am 03.04.2024', 'de')).toBe('Am 2024-04-03');
  });
});
