import { daysIn } from '../../dates/stated-day.js';
import { must } from '../../must.js';
import { mentions as says } from '../../prose/patterns.js';
import type { OptOutRegion } from '../opt-out.js';
import { regionNames } from './region-names.js';
import type { Wording } from './rules/wording.js';

const longestRead = 3_000;
const wordsBefore = 30;

/** The regions where a control is or is not available, according to the sentences about it. */
export function regionsIn(about: readonly string[], words: Wording): OptOutRegion[] {
  const regions = new Map<string, OptOutRegion>();
  for (const sentence of about) {
    for (const region of regionsOf(sentence.slice(0, longestRead), words)) {
      if (!regions.has(region.code)) regions.set(region.code, region);
    }
  }
  return [...regions.values()];
}

function regionsOf(sentence: string, words: Wording): OptOutRegion[] {
  if (!says(sentence, words.audiences)) return [];
  const { pattern, codes, nameOf } = regionNames(words);
  const available = !says(sentence, words.unavailable);
  const from = available ? startIn(sentence, words) : null;
  return Array.from(sentence.matchAll(pattern), ([name]) => {
    const code = must(codes.get(name), 'the code of a region that was found by its name');
    return { code, name: nameOf(code) ?? name, available, from };
  });
}

/** The day from which something applies. */
function startIn(sentence: string, words: Wording): string | null {
  const found = daysIn(sentence, words.language).find(({ from }) =>
    says(sentence.slice(Math.max(0, from - wordsBefore), from), words.from),
  );
  return found?.day ?? null;
}
