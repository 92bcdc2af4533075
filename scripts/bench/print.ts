import type { Aim, Figure, Measurement } from './figure.js';

/** The results of the bench, for people or for programs. */
export interface Output {
  figures(figures: readonly Figure[]): void;
  /** Results other than ratios of times: lines for people, and JSON lines for programs. */
  report(report: { text: string; json: string }): void;
  /** A part that could not be measured. */
  leftOut(part: string, reason: string): void;
}

/** One JSON object per line. */
export const jsonLines: Output = {
  figures(figures) {
    for (const figure of figures) write(JSON.stringify({ kind: 'figure', ...figure }));
  },
  report({ json }) {
    write(json.trimEnd());
  },
  leftOut(part, reason) {
    write(JSON.stringify({ kind: 'left-out', part, reason }));
  },
};

export const table: Output = {
  figures(figures) {
    for (const { measured, baseline, ratio, aim, met } of figures) {
      const against = `${measured.name} / ${baseline.name}`;
      const verdict = met === null ? 'for reference' : met ? 'met' : 'MISSED';
      const values = `${short(measured)} / ${short(baseline)} ${measured.unit}`;
      write(
        [against.padEnd(50), ratio.toFixed(2), describe(aim).padEnd(11), verdict.padEnd(13), values]
          .join('  ')
          .trimEnd(),
      );
    }
  },
  report({ text }) {
    write(text.trimEnd());
  },
  leftOut(part, reason) {
    write(`${part}: LEFT OUT. ${reason}`);
  },
};

function describe(aim: Aim | null): string {
  if (!aim) return '';
  return 'atMost' in aim ? `aim ≤ ${aim.atMost}` : `aim ≥ ${aim.atLeast}`;
}

function short({ value }: Measurement): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
