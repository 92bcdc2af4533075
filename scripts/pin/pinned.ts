/** How the fixture pages were read when this was last written, as digests, beside the versions of the rules. */
export interface Pinned {
  extractorVersion: number;
  annotator: number;
  pages: Readonly<Record<string, PinnedPage>>;
}

export interface PinnedPage {
  /** Of the HTML and its selectors. */
  page: string;
  clauses: string;
  /** Its dates and its ways to opt out. */
  facts: string;
}

/**
 * What keeps a new reading from being pinned: the same pages give other clauses or other facts, and the number that
 * makes stored versions be read again is as it was. Facts that differ because the clauses do need no new `annotator`.
 */
export function unraised(pinned: Pinned, now: Pinned): string[] {
  const same = Object.keys(now.pages).filter(
    (name) => pinned.pages[name]?.page === now.pages[name]?.page,
  );
  const differing = (what: 'clauses' | 'facts', among: readonly string[]) =>
    among.filter((name) => pinned.pages[name]?.[what] !== now.pages[name]?.[what]);
  const reread = differing('clauses', same);
  const reannotated = differing(
    'facts',
    same.filter((name) => !reread.includes(name)),
  );
  return [
    ...fault('extractorVersion', 'src/core/extract/declaration.ts', reread, pinned, now),
    ...fault('annotator', 'src/core/annotator.ts', reannotated, pinned, now),
  ];
}

function fault(
  number: 'extractorVersion' | 'annotator',
  file: string,
  differing: readonly string[],
  pinned: Pinned,
  now: Pinned,
): string[] {
  const [before, after] = [pinned[number], now[number]];
  if (after < before) {
    return [`${number} in ${file} went down from ${before} to ${after}: it only ever goes up.`];
  }
  if (after > before || differing.length === 0) return [];
  const what = number === 'annotator' ? 'Other dates or opt-outs' : 'Other clauses';
  return [
    `${what} are read from ${differing.join(', ')}, and ${number} is still ${after}: raise ${number} in ${file}, then run “npm run pin”.`,
  ];
}
