import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { scoreOptOuts } from '../../../../scripts/bench/opt-outs.js';
import { describePacks } from '../../../packs.js';

const files = [
  'captures/catalogue.en.json',
  'captures/linkedin-privacy-policy.en.2022-2025.warc.gz',
  'captures/linkedin-eu-notice.en.2025.warc.gz',
  'captures/linkedin-help.a6278444.2024-2025.warc.gz',
  'gold/linkedin-optouts.dev.jsonl',
] as const;

describePacks('the opt-outs in LinkedIn’s texts', files, (catalogue) => {
  it('are those that readers labelled, and the setting for AI training is described in full', async () => {
    const score = await scoreOptOuts(dirname(dirname(catalogue)));
    expect(score.faults).toEqual([]);
    expect(score.missed.length / score.labelled).toBeLessThanOrEqual(0.1);
    expect(score.extra.length / score.found).toBeLessThanOrEqual(0.1);
  });
});
