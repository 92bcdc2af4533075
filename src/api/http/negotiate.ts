/**
 * Picks the media type that `Accept` prefers; between equals, the one offered first. Null if it allows none (RFC
 * 9110, 12.5.1). Parameters other than `q` are ignored.
 */
export function negotiate<Type extends string>(
  accept: string | undefined,
  offered: readonly Type[],
): Type | null {
  if (accept === undefined || accept.trim() === '') return offered[0] ?? null;
  const ranges = accept.split(',').map(readRange);
  let best: Type | null = null;
  let bestQuality = 0;
  for (const type of offered) {
    const quality = qualityOf(type, ranges);
    if (quality > bestQuality) [best, bestQuality] = [type, quality];
  }
  return best;
}

interface Range {
  type: string;
  quality: number;
}

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = q ? Number(q.slice(2)) : 1;
  return { type, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

/** The most specific range counts: the type itself, then `text/*`, then any type. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const wanted = [type, `${type.split('/', 1)[0]}/*`, '*/*'];
  for (const name of wanted) {
    const range = ranges.find((range) => range.type === name);
    if (range) return range.quality;
  }
  return 0;
}
