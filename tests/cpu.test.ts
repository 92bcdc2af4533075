import { expect, it } from 'vitest';
import { countCpuMs, expectLinear } from './cpu.js';

it('time in which something is computed counts', () => {
  const spentMs = countCpuMs();
  let sum = 0;
  for (let i = 0; i < 20_000_000; i++) sum += Math.sqrt(i);
  expect(sum).toBeGreaterThan(0);
  expect(spentMs()).toBeGreaterThan(5);
});

it('what grows with the square of its input is told from what grows with its input', () => {
  let clock = 0;
  const count = () => {
    const start = clock;
    return () => clock - start;
  };
  const costing = (ms: (length: number) => number) => (length: number) => {
    clock += ms(length);
  };
  expectLinear(
    costing((length) => 2 * length),
    4_000,
    count,
  );
  expect(() =>
    expectLinear(
      costing((length) => length ** 2 / 1_000),
      4_000,
      count,
    ),
  ).toThrow(/^1000 ms for a quarter of it/);
});
