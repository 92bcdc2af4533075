import { type CheerioAPI, load } from 'cheerio/slim';
import { Parser } from 'htmlparser2';
import { NestingWatch } from './nesting.js';
import { repair } from './repair.js';
import type { Frame } from './unfold/frame.js';
import { unfold } from './unfold/unfold.js';

export interface Parsed {
  $: CheerioAPI;
  /** The base of links that the page declares, as written; null if none. */
  base: string | null;
  /** False if parsing stopped at elements nested too deep: what follows is missing. */
  whole: boolean;
  /** Names of the elements that are still open at the end of the page, outermost first. */
  open: readonly string[];
}

/**
 * The parser's time grows with the square of the depth. Browsers do not build trees deeper
 * than 512 elements; real pages stay far below that.
 */
const deepestNesting = 10_000;

/** A page in a frame may have a frame, and so on. Each level is written inside the one above, so this is linear. */
const deepestFrame = 3;

/**
 * Parses HTML with htmlparser2, in a quarter of parse5's time and with the same clauses. If tags overlap or are
 * misplaced, parse5 parses the page instead: it repairs them as browsers do. What browsers show in place of an
 * element's children is unfolded in the tree.
 */
export function parse(html: string, frames = 0): Parsed {
  const watch = read(html);
  const repaired = watch.faults > 0 ? repair(html, watch) : null;
  const whole = repaired !== null || !watch.tooDeep;
  // With so many faults that repairing would be too expensive, the page is taken as it is written.
  const asWritten = () => (watch.faults > 0 ? read(html, { keepsAll: true }) : watch);
  const { root, folded } = repaired ?? asWritten();
  unfold(folded, {
    isRaw: repaired === null,
    readFrame: (inner) => (frames === deepestFrame ? null : frameOf(inner, frames + 1)),
  });
  return { $: load(root), base: watch.base, whole, open: watch.openAtEnd };
}

function read(html: string, { keepsAll = false } = {}): NestingWatch {
  const watch = new NestingWatch(deepestNesting, () => parser.pause(), keepsAll);
  const parser = new Parser(watch);
  parser.write(html);
  watch.endOfPage();
  parser.end();
  return watch;
}

function frameOf(html: string, frames: number): Frame {
  const { $, base } = parse(html, frames);
  return { body: $('body').get(0)?.children ?? $.root().get(0)?.children ?? [], base };
}
