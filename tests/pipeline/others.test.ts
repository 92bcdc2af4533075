import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { scoreOthers } from '../../scripts/bench/others.js';
import type { Score } from '../../scripts/bench/score.js';
import { describePacks } from '../packs.js';

const names = [
  'captures/others.dev.warc.gz',
  'gold/others.dev.catalogue.json',
  'gold/others.dev.jsonl',
] as const;

describePacks('pages of other publishers', names, () => {
  let score: Score;
  beforeAll(async () => {
    score = await scoreOthers(fileURLToPath(new URL('../../../shared/', import.meta.url)));
  });

  it('nearly all real changes are told, with their words in edits of the right op', () => {
    expect(score.real).toBe(66);
    const missed = score.missed.map(
      ({ label, why }) => `${label.document} ${label.observedAt} ${why}`,
    );
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(1);
  });

  it('nearly all that is told is real', () => {
    const wrong = score.wrong.map(({ documentId, summary }) => `${documentId}: ${summary}`);
    expect(score.wrong.length / score.left, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
