/** A page uses the same few classes for most of its elements. */
const mostKnown = 1000;

/** Remembers what a function says about the `class` attributes that come again and again. */
export function byClasses<Said>(read: (classes: string) => Said): (classes: string) => Said {
  const known = new Map<string, Said>();
  return (classes) => {
    const before = known.get(classes);
    if (before !== undefined) return before;
    const said = read(classes);
    if (known.size === mostKnown) known.clear();
    known.set(classes, said);
    return said;
  };
}
