import { withoutMarker } from '../prose/markers.js';
import type { Block } from './draft.js';

/** A line that comes more often than once in the contents and once above its text is a heading that repeats. */
const occurrences = 2;
/** So many lines without any text between them are a list, even if nothing of it comes again. */
const linesOfList = 3;
/** How many of the next headings are looked for in one line. */
const nextHeadings = 5;
/** The share of a line that names headings. */
const mostOfIt = 0.7;
const leadingNumber = /^(\d{1,2})[.)、．:]/;
const numbers = /(?<![\p{L}\p{N}.])(\d{1,2})[.)、．](?!\d)/gu;
const endsInDigit = /\d$/;
/** “…… 12” */
const pageNumber = /(?<![\s.…·])[\s.…·]{1,200}\d{1,3}$/;
/** Longer than any heading. */
const longestLine = 300;

interface Line {
  block: Block;
  at: number;
}

/**
 * The lines of tables of contents, and what stands above them, among the headings for which `isLine` holds. Takes
 * linear time.
 */
export function contentsIn(
  blocks: readonly Block[],
  isLine: (block: Block) => boolean,
): ReadonlySet<Block> {
  const places = placesOf(blocks);
  const found = new Set<Block>();
  let run: Line[] = [];
  for (const [at, block] of blocks.entries()) {
    if (isLine(block)) run.push({ block, at });
    const next = blocks[at + 1];
    if (run.length === 0 || (next && isLine(next))) continue;
    for (const line of contentsOfRun(run, places)) found.add(line);
    run = [];
  }
  for (const [at, block] of blocks.entries()) {
    if (isLine(block) && isLabelAt(at, blocks, places)) found.add(block);
  }
  return found;
}

/** What is known about the whole text. */
interface Places {
  /** For each text without its number: how often it occurs, and where it does last as a heading. */
  byKey: ReadonlyMap<string, { count: number; lastHeading: number }>;
  /** Where each leading number occurs last. */
  lastNumber: ReadonlyMap<string, number>;
  headings: readonly Line[];
}

function placesOf(blocks: readonly Block[]): Places {
  const byKey = new Map<string, { count: number; lastHeading: number }>();
  const lastNumber = new Map<string, number>();
  const headings: Line[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.text.length > longestLine) continue;
    const key = keyOf(block.text);
    const { count, lastHeading } = byKey.get(key) ?? { count: 0, lastHeading: -1 };
    const isHeading = block.kind === 'heading';
    byKey.set(key, { count: count + 1, lastHeading: isHeading ? at : lastHeading });
    const number = leadingNumber.exec(block.text)?.[1];
    if (number !== undefined) lastNumber.set(number, at);
    if (isHeading) headings.push({ block, at });
  }
  return { byKey, lastNumber, headings };
}

function keyOf(text: string): string {
  const plain = withoutMarker(text).toLowerCase();
  return endsInDigit.test(plain) ? plain.replace(pageNumber, '') : plain;
}

/** Whether a line is, once more, the heading of what it leads to. */
function comesAgain({ block, at }: Line, { byKey }: Places): boolean {
  const found = byKey.get(keyOf(block.text));
  return found !== undefined && found.count === occurrences && found.lastHeading > at;
}

/** The lines of contents in a run of lines without any text between them. */
function contentsOfRun(run: readonly Line[], places: Places): Block[] {
  const again = run.filter((line) => comesAgain(line, places));
  const links = run.filter(({ block }) => isLink(block));
  const lines = [
    ...(again.length > 1 ? again : []),
    ...(links.length >= linesOfList ? links : []),
    ...numbered(run, places),
    ...run.filter((line) => isWholeList(line, places)),
  ];
  const blocks = lines.map(({ block }) => block);
  const label = labelAbove(blocks, run, places);
  return label === null ? blocks : [...blocks, label.block];
}

/** The line right above contents that are the rest of their run, unless it is the first heading, which is a title. */
function labelAbove(
  contents: readonly Block[],
  run: readonly Line[],
  { headings }: Places,
): Line | null {
  const inContents = new Set(contents);
  const last = run.findLastIndex(({ block }) => !inContents.has(block));
  const label = run[last];
  const isFollowed = last >= 0 && last < run.length - 1;
  if (!isFollowed || label === undefined || label.block === headings[0]?.block) return null;
  return label;
}

function isLink({ text, links: [link, ...others] }: Block): boolean {
  return others.length === 0 && link?.text === text;
}

/** Lines that are numbered one after the other; two are enough if their numbers begin again behind them. */
function numbered(run: readonly Line[], { lastNumber }: Places): Line[] {
  const found: Line[] = [];
  let list: Line[] = [];
  for (const [i, line] of run.entries()) {
    const number = numberOf(line);
    if (number === null) continue;
    list.push(line);
    const next = run[i + 1];
    if (next && numberOf(next) === number + 1) continue;
    const [first] = list;
    const last = run.at(-1);
    const startsAgain = first && last && (lastNumber.get(String(numberOf(first))) ?? -1) > last.at;
    if (list.length >= linesOfList || (list.length > 1 && startsAgain)) found.push(...list);
    list = [];
  }
  return found;
}

function numberOf({ block }: Line): number | null {
  const number = leadingNumber.exec(block.text)?.[1];
  return number === undefined ? null : Number(number);
}

/** Whether one line is a list by itself: of links, of numbered parts, or of the headings that come next. */
function isWholeList({ block, at }: Line, { headings }: Places): boolean {
  const { text, links } = block;
  const inLinks = links.reduce((sum, link) => sum + link.text.length + 1, 0);
  if (links.length > 1 && inLinks >= text.length) return true;
  const parts = [...text.matchAll(numbers)].map(([, number]) => Number(number));
  if (parts.length > 1 && parts.every((part, i) => part === i + (parts[0] ?? 0))) return true;
  const from = firstBehind(headings, at);
  const named = headings
    .slice(from, from + nextHeadings)
    .map((heading) => keyOf(heading.block.text))
    .filter((key) => key !== '' && text.toLowerCase().includes(key));
  const inHeadings = named.reduce((sum, key) => sum + key.length + 1, 0);
  return named.length > 1 && inHeadings >= mostOfIt * text.length;
}

/** By halves, because there may be very many headings. */
function firstBehind(headings: readonly Line[], at: number): number {
  let [from, to] = [0, headings.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((headings[middle]?.at ?? at) > at) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Whether a heading stands above a table of contents that is no run of headings: a list, or plain lines. */
function isLabelAt(at: number, blocks: readonly Block[], places: Places): boolean {
  const below = blocks.slice(at + 1, at + 1 + linesOfList);
  return (
    below.length === linesOfList &&
    below.every((block, i) => comesAgain({ block, at: at + 1 + i }, places))
  );
}
