import { expect } from 'vitest';

/*
 * How long something takes is told in CPU time, which other programs on the machine hardly change. It is the time of
 * the whole process: these tests run in processes, not in threads, and one after another.
 */

/** Starts to count; the answer says how many milliseconds of CPU time were used since. */
export function countCpuMs(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  };
}

/** Compiling and collecting garbage, which may fall into either of two measurements. */
const noiseMs = 500;

/**
 * Expects that input which is four times as long costs about four times as much. Twice that is allowed; what grows with
 * the square of the length costs sixteen times as much.
 */
export function expectLinear(
  work: (length: number) => unknown,
  length: number,
  count: typeof countCpuMs = countCpuMs,
): void {
  const cost = (size: number) => {
    const spentMs = count();
    work(size);
    return spentMs();
  };
  const quarter = cost(length / 4);
  expect(cost(length), `${quarter} ms for a quarter of it`).toBeLessThan(8 * quarter + noiseMs);
}
