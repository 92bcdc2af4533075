import { describe, expect, it } from 'vitest';
import { textDoubts } from '../../../src/core/outcome.js';
import {
  confirmAfterMs,
  confirmableFrom,
  decide,
  doubtedForMs,
  whatConfirms,
} from '../../../src/core/recognise/confirm.js';
import { type DoubtRun, waitingDoubt, waitingText } from '../../../src/core/recognise/waiting.js';

const firstSeenAt = Date.UTC(2025, 0, 1);
const lastSeenAt = firstSeenAt + 60_000;
const pending = (outcome: string, detail = 'It is so.') => ({
  ...{ firstSeenAt, lastSeenAt, sightings: 2 },
  lastSighting: { outcome, detail },
});

describe('a pending text', () => {
  it.each([
    ['pending', confirmAfterMs],
    ['shrunken', doubtedForMs],
    ['truncated', doubtedForMs],
    ['version', confirmAfterMs],
  ])('last seen by a check that said %s may be confirmed so much later: %d ms', (outcome, ms) => {
    expect(waitingText(pending(outcome)).earliestAt).toBe(firstSeenAt + ms);
  });

  it('says what its last check said, unless that was about the text that it confirmed', () => {
    expect(waitingText(pending('pending', 'Seen twice.')).because).toBe('Seen twice.');
    expect(waitingText(pending('version', 'Confirmed.')).because).toContain('newer text');
  });
});

describe('a doubted page', () => {
  const run: DoubtRun = {
    kind: 'shrunken',
    since: firstSeenAt - 5,
    lastSeenAt,
    sightings: 9,
    detail: 'It shrank.',
  };

  it('waits as long as its text, if that is pending', () => {
    expect(waitingDoubt(run, pending('shrunken'))).toEqual({
      since: run.since,
      sightings: 9,
      because: 'It shrank.',
      earliestAt: firstSeenAt + doubtedForMs,
    });
  });

  it('waits for no time if another text is pending, or none', () => {
    expect(waitingDoubt({ ...run, lastSeenAt: lastSeenAt + 1 }, pending('pending'))).toMatchObject({
      earliestAt: null,
    });
    expect(waitingDoubt(run, null)).toMatchObject({ earliestAt: null });
  });
});

it.each([null, ...textDoubts])(
  'a text with the doubt %s is confirmed from that moment, not before',
  (doubt) => {
    const from = confirmableFrom(firstSeenAt, doubt);
    const seenOften = { firstSeenAt, sightings: 50, doubt };
    const at = (moment: number) => decide({ is: 'pending', at: moment, doubt }, seenOften, 2);
    expect(at(from)).toBe('confirmed');
    expect(at(from - 1)).toBe('seen-again');
  },
);

it('what confirms a text is said in words', () => {
  expect(whatConfirms(firstSeenAt, null, 3)).toBe(
    'it becomes the current text once 3 checks agree, the last of them not before 2025-01-01T00:05:00Z',
  );
  expect(whatConfirms(firstSeenAt, 'shrunken', 2)).toContain(
    '4 checks agree, the last of them not before 2025-01-02T00:00:00Z',
  );
});
