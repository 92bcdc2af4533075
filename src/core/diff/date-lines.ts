import { type Clause, clauseAt } from '../clause.js';
import { dateLineIn } from '../dates/date-line.js';
import { grouped } from '../grouped.js';
import { type Stretch, single } from './exact.js';
import type { Gap, Sides } from './sides.js';

/**
 * Pairs date lines, such as “Effective March 6, 2024”, with the ones in the same place. The old line may also be
 * elsewhere now, in a list of earlier versions, but readers look at the line in its old place.
 */
export function matchDateLines({ before, after }: Gap, sides: Sides): Stretch[] {
  const words = (clause: Clause) => dateLineIn(clause.text, sides.language)?.words;
  const lines = after.flatMap((at) => {
    const said = words(clauseAt(sides.after, at));
    return said === undefined ? [] : { at, said };
  });
  if (lines.length === 0) return [];
  // Reversed, so that `pop` returns the first.
  const now = grouped(lines.toReversed(), ({ said }) => said);
  const found: Stretch[] = [];
  let last = -1;
  for (const i of before) {
    const label = words(clauseAt(sides.before, i));
    const same = label === undefined ? [] : (now.get(label) ?? []);
    let line = same.pop();
    while (line && line.at < last) line = same.pop();
    if (!line) continue;
    found.push(single([i, line.at]));
    last = line.at;
  }
  return found;
}
