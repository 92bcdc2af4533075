import { quoted } from '../../src/core/prose/quote.js';
import type { NamedLink, OptOutScore } from './opt-outs.js';

const aims = { recall: 0.9, precision: 0.9 };

/** How the findings compare with the labels, then what is missing and what is extra. */
export function optOutLines({ labelled, missed, found, extra, faults }: OptOutScore): string[] {
  return [
    ratioLine('links of labelled opt-outs found', labelled - missed.length, labelled, aims.recall),
    ratioLine('links found that are labelled', found - extra.length, found, aims.precision),
    `facts of the setting for AI training: ${faults.length === 0 ? 'met' : 'MISSED'}`,
    ...missed.map((one) => `  missed: ${describe(one)}`),
    ...extra.map((one) => `  extra: ${describe(one)}`),
    ...faults.map((fault) => `  fact: ${fault}`),
  ];
}

function ratioLine(name: string, part: number, whole: number, aim: number): string {
  const share = part / Math.max(1, whole);
  const verdict = share >= aim ? 'met' : 'MISSED';
  const values = `${part} of ${whole}`;
  return [name.padEnd(50), share.toFixed(4), `aim ≥ ${aim}`, verdict.padEnd(13), values].join('  ');
}

function describe({ document, link, quote }: NamedLink): string {
  return `${document} ${link} ${quoted(quote)}`;
}
