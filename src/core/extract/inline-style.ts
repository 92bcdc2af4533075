/** A comment between two parts of a declaration says nothing; one that is never closed goes on to the end. */
const comment = /\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/g;
const important = /!\s?important$/i;

export interface StyleDeclaration {
  /** In lower case. */
  name: string;
  /** As it is written, without `!important`. */
  value: string;
  isImportant: boolean;
}

/** What an inline style declares, in the order in which it is written. */
export function declarationsIn(style: string): StyleDeclaration[] {
  const found: StyleDeclaration[] = [];
  const plain = style.includes('/*') ? style.replace(comment, ' ') : style;
  for (const declaration of plain.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const written = declaration.slice(colon + 1).trim();
    const isImportant = important.test(written);
    const value = isImportant ? written.replace(important, '').trimEnd() : written;
    found.push({ name, value, isImportant });
  }
  return found;
}

/** The value of each property, in lower case. The last counts, an important one first. */
export function declarationsOf(style: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const fixed = new Set<string>();
  for (const { name, value, isImportant } of declarationsIn(style)) {
    if (fixed.has(name) && !isImportant) continue;
    if (isImportant) fixed.add(name);
    values.set(name, value.toLowerCase());
  }
  return values;
}
