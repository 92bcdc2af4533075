/** How the fixture pages were last read, as digests, together with the versions of the rules. */
export interface Pinned {
  extractorVersion: number;
  annotator: number;
  pages: Readonly<Record<string, PinnedPage>>;
}

export interface PinnedPage {
  /** Of the HTML and its selectors. */
  page: string;
  clauses: string;
  /** Its dates and its opt-outs. */
  facts: string;
}

/**
 * Reasons not to pin the new readings: the same pages give different clauses or facts, but the number that makes
 * stored versions be read again was not raised. Facts that differ because the clauses do need no new `annotator`.
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
    return [`${number} in ${file} went down from ${before} to ${after}; it may only go up.`];
  }
  if (after > before || differing.length === 0) return [];
  const what = number === 'annotator' ? 'Different dates or opt-outs' : 'Different clauses';
  return [
    `${what} are read from ${differing.join(', ')}, but ${number} is still ${after}: raise ${number} in ${file}, then run “npm run pin”.`,
  ];
}
