/*
 * Grapheme clusters: what a reader sees as one character, however many code points it has (UAX #29). “👩🏽‍💻” is one.
 */

let segmenter: Intl.Segmenter | null = null;

function segment(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** In code units. The segmenter takes quadratic time in the number of clusters, so it gets a few at a time. */
const window = 200;

/** Where the clusters of a text start, in code units. Most texts need not ask: see `mayHoldClusters`. */
export function clusterStarts(text: string): ReadonlySet<number> {
  const starts = new Set<number>();
  let size = window;
  for (let at = 0; at < text.length; ) {
    const found = [...segment(text.slice(at, at + size))].map(({ index }) => at + index);
    // The last one may go on behind the window.
    const isEnd = at + size >= text.length;
    for (const start of isEnd ? found : found.slice(0, -1)) starts.add(start);
    const last = found.at(-1) ?? text.length;
    size = last === at ? size * 2 : window;
    at = isEnd ? text.length : last;
  }
  return starts;
}

/** The start of a text, of at most so many code units, without a part of a cluster at its end. */
export function wholeStart(text: string, most: number): string {
  if (text.length <= most) return text;
  const from = Math.max(0, text.lastIndexOf(' ', most), most - window);
  const cluster = segment(text.slice(from, most + window)).containing(most - from);
  const end = from + (cluster?.index ?? 0);
  // A single cluster, or more than anybody can read, is cut all the same.
  return text.slice(0, end > from || from > 0 ? end : most);
}
