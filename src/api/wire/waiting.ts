import { z } from 'zod';
import { textDoubts } from '../../core/outcome.js';
import {
  type Warning as CoreWarning,
  warningKinds,
} from '../../core/recognise/coverage-history.js';
import { type Waiting, waitingDoubt, waitingText } from '../../core/recognise/waiting.js';
import type { DocumentRecord } from '../../store/store.js';
import { presentTime, Time } from './time.js';

export const Pending = z
  .strictObject({
    since: Time.describe('When this text was first seen.'),
    sightings: z.int().min(1).describe('How many checks have seen it.'),
    because: z.string().describe('Why it is not the current text yet, and what makes it so.'),
    earliestAt: Time.describe('No check before this time confirms it.'),
  })
  .meta({ id: 'Pending', description: 'A text that was seen but is not confirmed yet.' });

export const Doubted = z
  .strictObject({
    kind: z
      .enum(textDoubts)
      .describe(
        '`empty`; `error-page`; `stand-in` (another page in place of the document); `main-missing` (`select` matches nothing); `wrong-language`; `garbled` (damaged characters); `truncated`; `shrunken` (most words are gone); `unlike` (nothing is like the current text).',
      ),
    since: Time.describe('The first of the checks in a row that doubted the page for this reason.'),
    sightings: z.int().min(1).describe('How many these are. Checks without a page do not count.'),
    because: z.string().describe('What is wrong, and what ends the doubt.'),
    earliestAt: Time.nullable().describe(
      'If the text is pending, no check before this time confirms it. Null if no number of checks does: an operator has to act, as `because` says.',
    ),
  })
  .meta({
    id: 'Doubt',
    description: 'Why the last page that arrived was not accepted as the document.',
  });

export const Warning = z
  .strictObject({
    kind: z
      .enum(warningKinds)
      .describe(
        '`selector-unmatched`: a declared selector matches nothing, but used to. `selector-fewer`: one matches fewer elements than it used to. `smaller-share`: the selected text is less than half of its usual share of the page. `small-share`: it is less than a quarter of the page.',
      ),
    selector: z.string().nullable().describe('The selector; null for the other kinds.'),
    since: Time.describe('The first check that gave this warning, without one since that did not.'),
    because: z.string().describe('What was found, and what to do about it.'),
  })
  .meta({
    id: 'Warning',
    description:
      'A sign that the document’s declaration no longer fits its page, so that a part of the document may be missing.',
  });

export function presentPending({ pending }: DocumentRecord): z.infer<typeof Pending> | null {
  if (pending === null) return null;
  const waiting = waitingText(pending);
  return { ...presentWaiting(waiting), earliestAt: presentTime(waiting.earliestAt) };
}

export function presentDoubt({ doubt, pending }: DocumentRecord): z.infer<typeof Doubted> | null {
  if (doubt === null) return null;
  const waiting = waitingDoubt(doubt, pending);
  const until = waiting.earliestAt;
  return {
    kind: doubt.kind,
    ...presentWaiting(waiting),
    earliestAt: until === null ? null : presentTime(until),
  };
}

function presentWaiting({ since, sightings, because }: Waiting) {
  return { since: presentTime(since), sightings, because };
}

export function presentWarning(warning: CoreWarning): z.infer<typeof Warning> {
  const { kind, selector, since, because } = warning;
  return { kind, selector, since: presentTime(since), because };
}
