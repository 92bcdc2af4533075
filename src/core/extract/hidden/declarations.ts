/** A comment between two parts of a declaration says nothing; one that is never closed goes on to the end. */
const comment = /\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/g;
const important = /!\s?important$/;

/** What an inline style declares: the value of each property, in lower case. The last counts, an important one first. */
export function declarationsOf(style: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const fixed = new Set<string>();
  const plain = style.includes('/*') ? style.replace(comment, ' ') : style;
  for (const declaration of plain.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const isFixed = value.endsWith('important') && important.test(value);
    if (fixed.has(name) && !isFixed) continue;
    if (isFixed) fixed.add(name);
    values.set(name, isFixed ? value.replace(important, '').trimEnd() : value);
  }
  return values;
}
