import { describe, expect, it } from 'vitest';
import { extract } from '../../src/core/extract/extract.js';
import type { NoPage } from '../../src/core/outcome.js';
import type { Likeness } from '../../src/core/recognise/likeness.js';
import {
  doubtOf,
  findingInDoubt,
  findingOnText,
  findingWithoutPage,
  givesNoText,
} from '../../src/pipeline/check-outcome.js';
import { toReading } from '../../src/pipeline/reading.js';
import type { Candidate, Known, Version } from '../../src/store/store.js';
import { declared, hourMs, html, minuteMs, page, sentences, start } from './harness.js';

const document = declared();
const inForce = sentences(20);
const other = sentences(21);
const short = sentences(8);
const truncated = html(other).replace(/<\/p>.*/s, '');

describe('what a page means beside what is known', () => {
  const waiting = candidate(other, { firstSeenAt: start - hourMs });
  const doubted = candidate(short, { firstSeenAt: start - hourMs, doubt: 'shrunken' });
  const cases = [
    ['the text in force', known({}), inForce, 'unchanged', 'keep', 'ok'],
    ['the text in force again', known({ waiting }), inForce, 'returned', 'withdraw', 'ok'],
    ['a new text', known({}), other, 'pending', 'open', 'pending-confirmation'],
    ['the waiting text', known({ waiting }), other, 'version', 'confirm', 'ok'],
    ['a third text', known({ waiting }), sentences(22), 'pending', 'open', 'pending-confirmation'],
    ['a doubted text', known({}), short, 'shrunken', 'open', 'suspect'],
    ['a doubted text again', known({ waiting: doubted }), short, 'shrunken', 'sighted', 'suspect'],
    ['a doubted text beside a sound one', known({ waiting }), short, 'shrunken', 'keep', 'suspect'],
  ] as const;
  it.each(cases)('%s', (_, before, text, outcome, step, state) => {
    const finding = findingOn(html(text), before);
    expect(finding).toMatchObject({ outcome, state, candidate: { step } });
    expect(finding.settled === null).toBe(outcome !== 'version');
    expect(finding.detail).toMatch(/\.$/);
  });
});

it('a waiting text that comes too soon is seen once more, and waits on', () => {
  const waiting = candidate(other, { firstSeenAt: start - minuteMs });
  const finding = findingOn(html(other), known({ waiting }));
  expect(finding).toMatchObject({ outcome: 'pending', candidate: { step: 'sighted' } });
});

it('a text that needs no second look is observed now, and ends what waits', () => {
  const eager = declared({ confirmations: 1 });
  const waiting = candidate(other, { firstSeenAt: start - hourMs });
  expect(findingOn(html(sentences(22)), known({ waiting }), eager)).toMatchObject({
    outcome: 'version',
    candidate: { step: 'withdraw' },
    settled: { observedAt: start, lastSeenAt: start, capture: 'this' },
  });
});

it('a confirmed text is observed when it was first seen, and proven by the capture from then', () => {
  const waiting = candidate(other, { firstSeenAt: start - hourMs });
  expect(findingOn(html(other), known({ waiting })).settled).toMatchObject({
    observedAt: start - hourMs,
    capture: 'candidate',
  });
});

it('a page that ends in the middle of its text may prove right; one without text may not', () => {
  const cut = findingOn(truncated, known({}));
  expect(cut).toMatchObject({ outcome: 'truncated', candidate: { step: 'open' } });
  const empty = findingOn('', known({}));
  expect(empty).toMatchObject({ outcome: 'empty', candidate: { step: 'keep' }, settled: null });
});

it('the text in force is not doubted, though it would be were it new', () => {
  const text = 'Members who see that something went wrong may write to us.';
  const ofError = html(text);
  expect(findingOn(ofError, known({})).outcome).toBe('error-page');
  expect(findingOn(ofError, known({ text })).outcome).toBe('unchanged');
});

describe('a text that is not the known one to the letter', () => {
  const waiting = candidate(other, { firstSeenAt: start - hourMs, lastSeenAt: start - hourMs });

  it('is the text in force in a guise, which is kept to be quoted', () => {
    const { digest } = read(other);
    const wears = { outcome: 'unchanged', state: 'ok', guise: { step: 'wear', digest } };
    expect(findingOn(html(other), known({}), document, 'current')).toMatchObject(wears);
    const guise = { digest, at: 0 };
    const again = findingOn(html(other), known({ guise }), document, 'current');
    expect(again.guise).toEqual({ step: 'keep' });
    expect(findingOn(html(inForce), known({ guise })).guise).toEqual({ step: 'drop' });
  });

  it('bears the waiting one out by going beyond it, and waits in its place', () => {
    const further = html(sentences(22));
    expect(findingOn(further, known({ waiting }), document, 'beyond')).toMatchObject({
      outcome: 'version',
      state: 'pending-confirmation',
      candidate: { step: 'succeed', digest: read(sentences(22)).digest, doubt: null },
      settled: { observedAt: start - hourMs, lastSeenAt: start - hourMs, capture: 'candidate' },
    });
  });
});

it('an answer without a page changes no text, and keeps the time that the site asks for', () => {
  const answer: NoPage = { kind: 'unavailable', status: 503, retryAfterS: 90, detail: 'Later.' };
  expect(findingWithoutPage(answer, document)).toEqual({
    outcome: 'unavailable',
    detail: 'Later.',
    state: 'unreachable',
    retryAfterS: 90,
    candidate: { step: 'keep' },
    guise: { step: 'keep' },
    settled: null,
  });
});

/** What a page means, its text being the known one with the same digest, or `as` the test says. */
function findingOn(content: string, known: Known, declaration = document, as?: Likeness) {
  const seen = page(content);
  const found = extract(content, declaration);
  const doubt = doubtOf(seen, found, declaration, known);
  if (!found || givesNoText(doubt)) return findingInDoubt(doubt ?? nothingThere);
  const waiting = known.waiting && toReading(found, declaration);
  const is = as ?? likenessOf(found.text.digest, known);
  const background = { known, waiting, is, placeHistory: null };
  return findingOnText(found, doubt, declaration, background, start);
}

const nothingThere = { kind: 'empty', detail: 'Nothing there.' } as const;

function likenessOf(digest: string, { current, waiting }: Known): Likeness {
  if (digest === current?.digest) return 'current';
  return digest === waiting?.digest ? 'waiting' : 'new';
}

function known(over: { waiting?: Candidate; text?: string; guise?: Known['guise'] }): Known {
  const { digest, words } = read(over.text ?? inForce);
  const current: Version = {
    id: 'ver_1',
    documentId: document.id,
    cause: 'publisher',
    digest,
    clausesDigest: '',
    extraction: '',
    words,
    guessed: false,
    observedAt: 0,
    recordedAt: 0,
    lastSeenAt: 0,
    capture: { at: 0, sha256: '' },
  };
  return {
    status: { state: 'ok', since: 0, detail: '', failures: 0, nextCheckAt: 0 },
    validators: { etag: null, lastModified: null },
    lastCheckAt: 0,
    current,
    announced: [],
    waiting: over.waiting ?? null,
    guise: over.guise ?? null,
    placeHistory: null,
  };
}

function candidate(text: string, over: Partial<Candidate>): Candidate {
  const { digest } = read(text);
  const capture = { at: 0, sha256: '' };
  return { digest, doubt: null, firstSeenAt: 0, lastSeenAt: 0, sightings: 1, capture, ...over };
}

function read(text: string) {
  const reading = extract(html(text), document);
  if (!reading) throw new Error('the page of this test has no main text');
  return reading.text;
}
