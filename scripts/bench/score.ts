import type { Edit, Significance } from '../../src/core/change.js';

/** A labelled transition of a document's text, one per line of files such as `others.dev.jsonl`. */
export interface Label {
  document: string;
  /** First capture of the new text, RFC 3339. */
  observedAt: string;
  real: boolean;
  kind: string;
  mustMention: readonly string[];
  mustMentionRemoved: readonly string[];
}

/** What is needed to judge a change. */
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
  /** Labelled as real. */
  real: number;
  /** Of these, reported at the right time with every phrase in an edit of the right op. */
  published: number;
  missed: readonly { label: Label; why: string }[];
  /** Reported, not counting changes of link targets, changes in unstable places, and flicker pairs. */
  left: number;
  /** Of these, the ones that are not labelled as real. */
  wrong: readonly ScoredChange[];
}

/** Compares what was reported with the labels. */
export function score(labels: readonly Label[], reported: readonly ScoredChange[]): Score {
  const real = labels.filter((label) => label.real);
  const missed = real.flatMap((label) => {
    const why = faultOf(label, reported);
    return why === null ? [] : [{ label, why }];
  });
  const left = reported.filter(
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

/** Why a real transition does not count as reported; null if it does. */
export function faultOf(label: Label, reported: readonly ScoredChange[]): string | null {
  const change = reported.find((one) => isOf(label, one));
  if (!change) return 'not reported';
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
