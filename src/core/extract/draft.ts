import type { ClauseKind, Link } from '../clause.js';
import { isDateLine } from '../dates/date-line.js';
import { must } from '../must.js';
import { isBlank, normalise } from './normalise.js';

/** Where a block of text is, as the walk knows it. */
export interface BlockContext {
  kind: ClauseKind;
  level: number;
  headers: readonly string[];
}

/** A clause before its section is known. */
export interface Block extends BlockContext {
  text: string;
  links: readonly Link[];
}

interface Line {
  raw: string;
  /** How many `<br>` come before it. */
  breaks: number;
  allBold: boolean;
  links: { anchor: object; href: string; raw: string }[];
}

/** A link that is open while words are written. `anchor` distinguishes two links with the same target. */
export interface OpenLink {
  anchor: object;
  href: string;
}

const boldHeadingLevel = 7;
const longestBoldHeading = 150;
const sentenceEnd = /[.:;!?…。：；！？।]["”’)\]]*$/;
const bullet = /^([-–—•·▪◦●*]|\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s/i;
const letter = /[\p{L}\p{N}]/u;
const leadIn = /[:;,：；，]$/;

/** Collects the words of one block of text, line by line, until the block ends. */
export class Draft {
  private lines: Line[] = [];

  constructor(private readonly language: string) {}

  write(raw: string, bold: boolean, link: OpenLink | null): void {
    const blank = isBlank(raw);
    // There is a lot of white space between blocks, and it does not start a new one.
    if (blank && this.lines.length === 0) return;
    const line = this.lines.at(-1) ?? this.startLine(0);
    line.raw += raw;
    if (!bold && !blank) line.allBold = false;
    if (link === null) return;
    const last = line.links.at(-1);
    if (last?.anchor === link.anchor) last.raw += raw;
    else line.links.push({ ...link, raw });
  }

  lineBreak(): void {
    const last = this.lines.at(-1);
    if (last && isBlank(last.raw)) last.breaks += 1;
    else this.startLine(1);
  }

  /** Ends the block and returns its clauses. The draft is empty afterwards. */
  finish(place: BlockContext): Block[] {
    if (this.lines.length === 0) return [];
    const groups = group(this.lines, place.kind);
    this.lines = [];
    return groups
      .map((lines) => toBlock(lines, place, this.language))
      .filter(({ text }) => text !== '');
  }

  private startLine(breaks: number): Line {
    const line = { raw: '', breaks, allBold: true, links: [] };
    this.lines.push(line);
    return line;
  }
}

/** Lines with a sentence running through them belong together; an empty line or a finished sentence separates them. */
function group(lines: readonly Line[], kind: ClauseKind): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open && (kind === 'heading' || !parts(must(open.at(-1), 'the last line of a group'), line)))
      open.push(line);
    else groups.push([line]);
  }
  return groups;
}

function parts(before: Line, line: Line): boolean {
  return (
    line.breaks > 1 || sentenceEnd.test(normalise(before.raw)) || bullet.test(normalise(line.raw))
  );
}

function toBlock(lines: readonly Line[], place: BlockContext, language: string): Block {
  const text = normalise(lines.map(({ raw }) => raw).join(' '));
  const links = lines
    .flatMap((line) => line.links)
    .map(({ href, raw }) => ({ text: normalise(raw), href }))
    .filter((link) => link.text !== '');
  return { ...placeOf(text, lines, place, language), text, links };
}

/** A heading without a letter is decoration; a paragraph in bold is a heading. */
function placeOf(
  text: string,
  lines: readonly Line[],
  place: BlockContext,
  language: string,
): BlockContext {
  if (place.kind === 'heading' && !letter.test(text))
    return { ...place, kind: 'paragraph', level: 0 };
  const bold = place.kind === 'paragraph' && lines.every(({ allBold }) => allBold);
  return bold && readsAsHeading(text, language)
    ? { ...place, kind: 'heading', level: boldHeadingLevel }
    : place;
}

/** Bold text is not a heading if it introduces what follows, has several sentences, or is a date line. */
function readsAsHeading(text: string, language: string): boolean {
  const short = text.length <= longestBoldHeading;
  return short && !leadIn.test(text) && letter.test(text) && !isDateLine(text, language);
}
