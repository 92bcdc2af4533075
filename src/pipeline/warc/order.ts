/** What can be put in order of time. */
interface Timed {
  at: number;
  body: Uint8Array | null;
}

interface Source<T> {
  next: () => Promise<IteratorResult<T>>;
  /** Time of the newest item read from it. */
  readUpTo: number;
}

/** Items that hold this many bytes are looked at together: a file that is longer must be nearly in order itself. */
const defaultWindowBytes = 64_000_000;
/** What an item takes beside its body: its address and headers. A redirect has no body, and there may be millions. */
export const itemBytes = 1_000;

/**
 * Merges sources into one, in order of time; items of one time keep the order of their sources.
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

function sizeOf({ body }: Timed): number {
  return itemBytes + (body?.length ?? 0);
}

/** Reads on in the source that is furthest behind; a source that ends is taken out. */
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

/** Behind all that are as old or older: nearly always the end. */
function insert<T extends Timed>(held: T[], item: T): void {
  let at = held.length;
  while (at > 0 && (held[at - 1]?.at ?? 0) > item.at) at--;
  held.splice(at, 0, item);
}
