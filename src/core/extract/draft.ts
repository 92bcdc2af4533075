import type { ClauseKind, Headers, Link } from '../clause.js';
import { isDateLine } from '../dates/date-line.js';
import { tick } from '../prose/ticks.js';
import {
  isBlankLine,
  type Line,
  type LineGroup,
  type OpenLink,
  type SetLine,
  type Style,
  startLine,
} from './line.js';
import { groupLines } from './line-groups.js';
import { isBlank, normalise } from './normalise.js';
import { withPictureWords } from './pictures/picture-words.js';
import { type Conventions, withShifts } from './raised/shifted-pieces.js';

/** Where a block of text is, as the walk knows it. */
export interface BlockContext {
  kind: ClauseKind;
  level: number;
  headers: Headers;
}

/** A clause before its section is known. */
export interface Block extends BlockContext {
  marker: string | null;
  text: string;
  links: readonly Link[];
}

/** The level of a heading that is a paragraph in bold. */
export const boldHeadingLevel = 7;
const longestBoldHeading = 150;
const letter = /[\p{L}\p{N}]/u;
const saying = new RegExp(`[\\p{L}\\p{N}]|${tick}`, 'u');
const icons = /^[\s\p{Co}]+$/u;
const privateUse = /\p{Co}/gu;
/** Form feeds part the pages of a plain text. */
const lineEnd = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;
const leadIn = /[:;,：；，]$/;

/** Collects the words of one block of text, line by line, until the block ends. */
export class Draft {
  /** How many pieces with something to see were written, in all blocks. */
  seen = 0;
  /** How many of them say something: words, numbers, ticks and pictures, but not “●”. */
  said = 0;
  /** The blocks that are nothing but pictures. */
  readonly pictures = new Set<Block>();
  private lines: Line[] = [];

  constructor(private readonly conventions: Conventions) {}

  write(raw: string, style: Style): void {
    if (!style.keepsLines) {
      this.writeInLine(raw, style);
      return;
    }
    for (const [i, part] of raw.split(lineEnd).entries()) {
      if (i > 0) this.lineBreak(true);
      this.writeInLine(part, style);
    }
  }

  private writeInLine(raw: string, { bold, link, shift }: Style): void {
    // An icon font draws pictures for characters that have no meaning; what they say is in their labels.
    const text = icons.test(raw) ? raw.replace(privateUse, '') : raw;
    const blank = isBlank(text);
    // There is a lot of white space between blocks, and it does not start a new one.
    if (blank && this.lines.length === 0) return;
    const line = this.line();
    if (!blank) {
      this.seen++;
      if (saying.test(raw)) this.said++;
      if (bold) line.bold = true;
      else line.plain = true;
    }
    const last = line.pieces.at(-1);
    const isSame = last?.link?.anchor === link?.anchor && last?.shift?.by === shift?.by;
    if (last && isSame && !last.isPicture) last.raw += text;
    else line.pieces.push({ raw: text, link, shift, isPicture: false });
  }

  /** Writes what a picture says. It is neither bold nor plain. */
  picture(raw: string, link: OpenLink | null): void {
    this.seen++;
    this.said++;
    this.line().pieces.push({ raw, link, shift: null, isPicture: true });
  }

  /** Drops the lines of a block that only have signs such as “●”, because words stand in for them. */
  dropSigns(): void {
    this.lines = this.lines.filter(({ pieces }) => pieces.some(({ raw }) => saying.test(raw)));
  }

  lineBreak(isPreformatted = false): void {
    const last = this.lines.at(-1);
    if (last && isBlankLine(last)) {
      last.breaks += 1;
      last.pieces = [];
    } else this.lines.push(startLine(1, isPreformatted));
  }

  /** Ends the block and returns its clauses. The draft is empty afterwards. */
  finish(place: BlockContext): Block[] {
    if (this.lines.length === 0) return [];
    const groups = groupLines(
      this.lines.map((line) => set(line, this.conventions)),
      place.kind,
    );
    this.lines = [];
    const blocks: Block[] = [];
    for (const group of groups) {
      const { lines } = group;
      const block = toBlock(group, place, this.conventions.language);
      if (block.text === '') continue;
      blocks.push(block);
      if (lines.every(({ bold, plain }) => !bold && !plain)) this.pictures.add(block);
    }
    return blocks;
  }

  private line(): Line {
    const last = this.lines.at(-1);
    if (last) return last;
    const first = startLine(0);
    this.lines.push(first);
    return first;
  }
}

function set(
  { pieces, breaks, isPreformatted, bold, plain }: Line,
  conventions: Conventions,
): SetLine {
  let all = '';
  let anchor: object | null = null;
  const links: Link[] = [];
  for (const { raw, link } of withPictureWords(withShifts(pieces, conventions))) {
    all += raw;
    if (link === null) continue;
    const last = links.at(-1);
    if (last && link.anchor === anchor) last.text += raw;
    else links.push({ text: raw, href: link.href });
    anchor = link.anchor;
  }
  for (const link of links) link.text = normalise(link.text);
  return { raw: all, links, breaks, isPreformatted, bold, plain };
}

function toBlock(group: LineGroup, place: BlockContext, language: string): Block {
  const { lines } = group;
  const [first, ...more] = lines;
  const isOne = first !== undefined && more.length === 0;
  const text = normalise(isOne ? first.raw : lines.map(({ raw }) => raw).join(' '));
  const all = isOne ? first.links : lines.flatMap((line) => line.links);
  const links = all.length === 0 ? all : all.filter((link) => link.text !== '');
  return { ...placeOf(text, group, place, language), marker: null, text, links };
}

/** A heading without a letter is decoration; a paragraph in bold or set as a heading is one. */
function placeOf(
  text: string,
  { lines, isHeading }: LineGroup,
  place: BlockContext,
  language: string,
): BlockContext {
  if (place.kind === 'heading' && !letter.test(text))
    return { ...place, kind: 'paragraph', level: 0 };
  const allBold = lines.every(({ plain }) => !plain) && lines.some(({ bold }) => bold);
  return place.kind === 'paragraph' && (allBold || isHeading) && readsAsHeading(text, language)
    ? { ...place, kind: 'heading', level: boldHeadingLevel }
    : place;
}

/** Bold text is not a heading if it introduces what follows, has several sentences, or is a date line. */
function readsAsHeading(text: string, language: string): boolean {
  const short = text.length <= longestBoldHeading;
  return short && !leadIn.test(text) && letter.test(text) && !isDateLine(text, language);
}
