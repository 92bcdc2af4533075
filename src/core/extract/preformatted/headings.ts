import { endsSentence, type LineGroup, type SetLine } from '../line.js';
import { normalise } from '../normalise.js';
import { isMarkdownHeading, isRule } from './typed-line.js';

/* Preformatted text has no tags for headings. They are underlined, numbered or in capitals, on a line of their own. */

const words = 'Section|Article|Part|Chapter|Annex|Appendix|Schedule|Artikel|Abschnitt|Artículo';
/** `1.`, `2.3`, `IV.`, `Section 4`, in front of a word that does not begin with a small letter. */
const number = new RegExp(
  `^(?:(?:\\d{1,2}|[IVXL]{1,6}|[A-Z])[.)]|\\d{1,2}(?:\\.\\d{1,2}){1,3}[.)]?|(?:(?:${words}) |§ ?)\\d{1,3}[.:]?) (?=[\\p{Lu}\\p{Lo}])`,
  'u',
);
const fewestCapitals = 4;

/** Finds the headings among groups of lines, and drops the rules under and between them. */
export function readHeadings(groups: readonly SetLine[][]): LineGroup[] {
  const typed = groups.map(typedGroup);
  return typed.flatMap((group, i) =>
    group.isRule
      ? []
      : { lines: group.lines, isHeading: isHeading(group, typed[i - 1], typed[i + 1]) },
  );
}

interface TypedGroup {
  lines: readonly SetLine[];
  /** Null if it has several lines. */
  text: string | null;
  isRule: boolean;
  /** True if an empty line stands before it. */
  isApart: boolean;
  /** `0.0` for `2.3`; null if there is no number. */
  numbering: string | null;
}

function typedGroup(lines: readonly SetLine[]): TypedGroup {
  const [first] = lines;
  const text = first && lines.length === 1 ? normalise(first.raw) : null;
  const found = first && number.exec(normalise(first.raw))?.[0];
  return {
    lines,
    text,
    isRule: text !== null && isRule(text),
    isApart: first === undefined || first.breaks > 1,
    numbering: found ? found.replace(/\d+/g, '0').replace(/\p{L}+/gu, 'a') : null,
  };
}

function isHeading(
  { text, isApart, numbering }: TypedGroup,
  above: TypedGroup | undefined,
  below: TypedGroup | undefined,
): boolean {
  if (text === null) return false;
  if (isMarkdownHeading(text)) return true;
  if (endsSentence(text) || below === undefined) return false;
  if (below.isRule) return !below.isApart;
  if (!isApart && above !== undefined && !above.isRule) return false;
  // Several numbers in a row are a list.
  if (numbering !== null) return ![above?.numbering, below.numbering].includes(numbering);
  return below.isApart && isInCapitals(text);
}

function isInCapitals(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= fewestCapitals && !/\p{Ll}/u.test(text);
}
