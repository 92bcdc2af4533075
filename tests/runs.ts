/*
 * How many cases every property is tried on: 1,000, and ten times as many with `npm run test:long`. A case that costs
 * more than a moment is tried less often, by a share that is set here alone.
 */

const cases = Number(process.env.FAST_CHECK_RUNS ?? 1_000);

export const runs = share(1);
/** A case that reads or compares whole texts, or formats dates in many languages. */
export const textRuns = share(0.2);
/** A case that goes through the whole API, or through a sender. */
export const requestRuns = share(0.2);
/** A case that writes to a database, or reads whole pages. */
export const storeRuns = share(0.03);

/** Of the captures of a document, every one is read in a long run, and one in so many otherwise. */
export const capturesApart = Math.max(1, Math.round(4_000 / cases));

function share(part: number) {
  return { numRuns: Math.max(1, Math.round(cases * part)) };
}
