/** Something that can be sorted by time. */
interface Timed {
  at: number;
  body: Uint8Array | null;
}

interface Source<T> {
  next: () => Promise<IteratorResult<T>>;
  /** Time of the newest item read from it. */
  readUpTo: number;
}

/** Items of up to this many bytes are sorted together, so a longer file must already be nearly in order. */
const defaultWindowBytes = 64_000_000;
/** The size of an item besides its body: address and headers. There may be millions of redirects without a body. */
export const itemBytes = 1_000;

/**
 * Merges sources into one, in order of time. Items with the same time keep the order of their sources.
 * Each source may be out of order within a window of bytes: memory stays bounded.
 */
export async function* inTimeOrder<T extends Timed>(
  sources: readonly AsyncGenerator<T>[],
  windowBytes = defaultWindowBytes,
): AsyncGenerator<T> {
  const open: Source<T>[] = sources.map((source) => ({
    next: () => source.next(),
    readUpTo: Number.NEGATIVE_INFINITY,
  }));
  const held: T[] = [];
  let heldBytes = 0;
  for (;;) {
    while (open.length > 0 && heldBytes <= windowBytes) {
      const item = await readOldest(open);
      if (!item) continue;
      insert(held, item);
      heldBytes += sizeOf(item);
    }
    const first = held.shift();
    if (!first) return;
    heldBytes -= sizeOf(first);
    yield first;
  }
}

export function sizeOf({ body }: Pick<Timed, 'body'>): number {
  return itemBytes + (body?.length ?? 0);
}

/** Reads the next item from the source that is furthest behind. A source that ends is removed. */
async function readOldest<T extends Timed>(open: Source<T>[]): Promise<T | null> {
  const source = open.reduce((a, b) => (b.readUpTo < a.readUpTo ? b : a));
  const { done, value } = await source.next();
  if (done) {
    open.splice(open.indexOf(source), 1);
    return null;
  }
  source.readUpTo = Math.max(source.readUpTo, value.at);
  return value;
}

/** Inserts an item after all that are as old or older, which is nearly always at the end. */
function insert<T extends Timed>(held: T[], item: T): void {
  let at = held.length;
  while (at > 0 && (held[at - 1]?.at ?? 0) > item.at) at--;
  held.splice(at, 0, item);
}
