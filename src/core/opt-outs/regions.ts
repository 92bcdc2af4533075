/*
 * Which regions contain which others, to find out whether a control is offered in one of them.
 * Members as of 2025: https://european-union.europa.eu/principles-countries-history/eu-countries_en
 */

const eu = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(
  ' ',
);
const eeaOnly = ['IS', 'LI', 'NO'];

const spellings: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };
const shape = /^(?:[a-z]{2}|eea|[a-z]{2}-[a-z0-9]{1,3})$/i;

/** `gb`, `UK` → `GB`: a code of ISO 3166-1 or 3166-2, or `EU`, `EEA`; null if it cannot be one. */
export function regionCode(text: string): string | null {
  const code = text.trim();
  if (!shape.test(code)) return null;
  const [country = '', ...state] = code.toUpperCase().split('-');
  return [spellings[country] ?? country, ...state].join('-');
}

/** A region and all regions that contain it, smallest first: `DE` → `DE`, `EU`, `EEA`. */
export function regionsAround(code: string): string[] {
  const [country = code] = code.split('-');
  const own = country === code ? [code] : [code, country];
  if (country === 'EU' || eu.includes(country)) return [...new Set([...own, 'EU', 'EEA'])];
  return eeaOnly.includes(country) ? [...own, 'EEA'] : own;
}
