/** How many cases a property is tried on. For a long night: `FAST_CHECK_RUNS=100000 vitest run --testTimeout=0`. */
export const runs = { numRuns: Number(process.env.FAST_CHECK_RUNS ?? 1000) };
