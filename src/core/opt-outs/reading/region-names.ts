import type { Wording } from './rules/wording.js';

export interface RegionNames {
  /** Finds them in a text. Case-sensitive, because “US” is not “us”. */
  pattern: RegExp;
  codes: ReadonlyMap<string, string>;
  /** The name to display. */
  nameOf: (code: string) => string | null;
}

/** ISO 3166-1, without uninhabited places. */
const countries =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KM KP KR KW KZ LA LB LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PT PY QA RO RS RU RW SA SD SE SG SI SK SL SN SO SR SV SY TH TJ TN TR TT TW TZ UA UG US UY UZ VE VN YE ZA ZM ZW'.split(
    ' ',
  );

const known = new Map<string, RegionNames>();

export function regionNames({ language, regions }: Wording): RegionNames {
  const before = known.get(language);
  if (before) return before;
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const ofCountries = countries.flatMap((code) => {
    const name = display.of(code);
    return name === undefined ? [] : [[name, code] as const];
  });
  const entries = [...Object.entries(regions), ...ofCountries];
  const codes = new Map(entries);
  const names = [...codes.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  const shown = new Map(entries.toReversed().map(([name, code]) => [code, name]));
  const made: RegionNames = {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
    codes,
    nameOf: (code) => shown.get(code) ?? null,
  };
  known.set(language, made);
  return made;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
