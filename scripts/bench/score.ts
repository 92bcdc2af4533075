import type { Edit, Significance } from '../../src/core/change.js';

/** A labelled transition of a document's text, as `others.dev.jsonl` and its like have them, one a line. */
export interface Label {
  document: string;
  /** First capture of the new text, RFC 3339. */
  observedAt: string;
  real: boolean;
  kind: string;
  mustMention: readonly string[];
  mustMentionRemoved: readonly string[];
}

/** What is needed of a change to judge it. */
export interface ScoredChange {
  documentId: string;
  /** Epoch milliseconds. */
  observedAt: number;
  significance: Significance;
  flicker: boolean;
  unstable: boolean;
  summary: string;
  edits: readonly Pick<Edit, 'op' | 'before' | 'after'>[];
}

export interface Score {
  /** Labelled real. */
  real: number;
  /** Of these, told at their time with every phrase in an edit of the right op. */
  published: number;
  missed: readonly { label: Label; why: string }[];
  /** Told, without changes of link targets, of unstable places, and pairs that flicker. */
  left: number;
  /** Of these, the ones that are not labelled real. */
  wrong: readonly ScoredChange[];
}

/** Sets what was told against what is labelled. */
export function score(labels: readonly Label[], told: readonly ScoredChange[]): Score {
  const real = labels.filter((label) => label.real);
  const missed = real.flatMap((label) => {
    const why = faultOf(label, told);
    return why === null ? [] : [{ label, why }];
  });
  const left = told.filter(
    ({ significance, flicker, unstable }) => significance !== 'links' && !flicker && !unstable,
  );
  const wrong = left.filter((change) => !real.some((label) => isOf(label, change)));
  return {
    real: real.length,
    published: real.length - missed.length,
    missed,
    left: left.length,
    wrong,
  };
}

function isOf(label: Label, { documentId, observedAt }: ScoredChange): boolean {
  return label.document === documentId && Date.parse(label.observedAt) === observedAt;
}

/** Why a real transition does not count as told; null when it does. */
export function faultOf(label: Label, told: readonly ScoredChange[]): string | null {
  const change = told.find((one) => isOf(label, one));
  if (!change) return 'not told';
  const lost = [
    ...lostPhrases(label.mustMention, textsOf(change, 'after')),
    ...lostPhrases(label.mustMentionRemoved, textsOf(change, 'before')),
  ];
  return lost.length === 0 ? null : `in no edit of the right op: ${lost.join(' | ')}`;
}

function textsOf({ edits }: ScoredChange, side: 'before' | 'after'): string[] {
  return edits.flatMap((edit) => edit[side] ?? []);
}

function lostPhrases(phrases: readonly string[], texts: readonly string[]): string[] {
  return phrases.filter((phrase) => !texts.some((text) => text.includes(phrase)));
}
