import type { Score } from './score.js';

const aims = { published: 0.98, real: 0.95 };

/** What was reported for labelled transitions, one line per figure, then what is missing and what is wrong. */
export function scoreLines({ real, published, missed, left, wrong }: Score): string[] {
  return [
    ratioLine('real changes reported, with their words', published, real, aims.published),
    ratioLine('reported changes that are real', left - wrong.length, left, aims.real),
    ...missed.map(
      ({ label, why }) => `  not reported: ${label.document} ${label.observedAt} ${why}`,
    ),
    ...wrong.map(
      ({ documentId, observedAt, summary }) =>
        `  not real: ${documentId} ${new Date(observedAt).toISOString()} ${summary}`,
    ),
  ];
}

function ratioLine(name: string, part: number, whole: number, aim: number): string {
  const share = part / whole;
  const verdict = share >= aim ? 'met' : 'MISSED';
  const values = `${part} of ${whole}`;
  return [name.padEnd(50), share.toFixed(4), `aim ≥ ${aim}`, verdict.padEnd(13), values].join('  ');
}
