import type { ClauseKind } from '../clause.js';
import { endsSentence, hasBullet, type LineGroup, type SetLine } from './line.js';
import { normalise } from './normalise.js';
import { readHeadings } from './preformatted/headings.js';
import { partingsIn } from './preformatted/wrapping.js';

/** Lines with a sentence running through them belong together; an empty line or a finished sentence separates them. */
export function groupLines(lines: readonly SetLine[], kind: ClauseKind): LineGroup[] {
  const isOne = lines.length === 1 && lines[0]?.isPreformatted === false;
  if (isOne || kind === 'heading') return [{ lines, isHeading: false }];
  const groups: SetLine[][] = [];
  for (const block of blocksOf(lines)) {
    const partings = partingsIn(block);
    for (const [i, line] of block.entries()) {
      const open = groups.at(-1);
      const isParted = open && (i === 0 ? parts(open.at(-1), line) : partings[i]);
      if (open && !isParted) open.push(line);
      else groups.push([line]);
    }
  }
  const isPreformatted = lines.some((line) => line.isPreformatted);
  return isPreformatted
    ? readHeadings(groups)
    : groups.map((group) => ({ lines: group, isHeading: false }));
}

/** A line with the preformatted lines that follow it without an empty line. */
function blocksOf(lines: readonly SetLine[]): SetLine[][] {
  const blocks: SetLine[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block && line.isPreformatted && line.breaks <= 1) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function parts(before: SetLine | undefined, line: SetLine): boolean {
  return (
    line.breaks > 1 || endsSentence(normalise(before?.raw ?? '')) || hasBullet(normalise(line.raw))
  );
}
