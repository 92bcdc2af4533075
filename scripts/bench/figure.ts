/** One ratio: how a measurement compares with its baseline. */
export interface Figure {
  /** Short and fixed, for readers of the JSON lines. */
  id: string;
  measured: Measurement;
  baseline: Measurement;
  /** Median over the rounds of `measured` divided by `baseline` in the same round. */
  ratio: number;
  /** Null for a figure that only gives context to the others. */
  aim: Aim | null;
  met: boolean | null;
}

export interface Measurement {
  name: string;
  /** Median over the rounds. */
  value: number;
  unit: Unit;
}

export type Unit = 'ms a page' | 'requests/s' | 'ms';

export type Aim = { atMost: number } | { atLeast: number };

/** What is measured: one value per round. */
export interface Series {
  name: string;
  unit: Unit;
  values: readonly number[];
}

export function figure(id: string, measured: Series, baseline: Series, aim: Aim | null): Figure {
  const ratios = measured.values.map((value, round) => value / (baseline.values[round] ?? 0));
  const ratio = median(ratios);
  return {
    id,
    measured: toMeasurement(measured),
    baseline: toMeasurement(baseline),
    ratio,
    aim,
    met: aim && isMet(aim, ratio),
  };
}

function toMeasurement({ name, unit, values }: Series): Measurement {
  return { name, value: median(values), unit };
}

/** Of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [below = 0, above = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (below + above) / 2;
}

function isMet(aim: Aim, ratio: number): boolean {
  return 'atMost' in aim ? ratio <= aim.atMost : ratio >= aim.atLeast;
}
