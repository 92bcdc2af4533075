import { describe, expect, it } from 'vitest';
import { extract } from '../../src/core/extract/extract.js';
import type { NoPage } from '../../src/core/outcome.js';
import { findingOnPage, findingWithoutPage } from '../../src/pipeline/finding.js';
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
    const finding = findingOnPage(page(html(text)), document, before, start);
    expect(finding).toMatchObject({ outcome, state, candidate: { step } });
    expect(finding.version === null).toBe(outcome !== 'version');
    expect(finding.detail).toMatch(/\.$/);
  });
});

it('a waiting text that comes too soon is seen once more, and waits on', () => {
  const waiting = candidate(other, { firstSeenAt: start - minuteMs });
  const finding = findingOnPage(page(html(other)), document, known({ waiting }), start);
  expect(finding).toMatchObject({ outcome: 'pending', candidate: { step: 'sighted' } });
});

it('a text that needs no second look is observed now, and ends what waits', () => {
  const eager = declared({ confirmations: 1 });
  const waiting = candidate(other, { firstSeenAt: start - hourMs });
  expect(findingOnPage(page(html(sentences(22))), eager, known({ waiting }), start)).toMatchObject({
    outcome: 'version',
    candidate: { step: 'withdraw' },
    version: { observedAt: start, capture: 'this' },
  });
});

it('a confirmed text is observed when it was first seen, and proven by the capture from then', () => {
  const waiting = candidate(other, { firstSeenAt: start - hourMs });
  expect(
    findingOnPage(page(html(other)), document, known({ waiting }), start).version,
  ).toMatchObject({ observedAt: start - hourMs, capture: 'candidate' });
});

it('a page that ends in the middle of its text may prove right; one without text may not', () => {
  const cut = findingOnPage(page(truncated), document, known({}), start);
  expect(cut).toMatchObject({ outcome: 'truncated', candidate: { step: 'open' } });
  const empty = findingOnPage(page(''), document, known({}), start);
  expect(empty).toMatchObject({ outcome: 'empty', candidate: { step: 'keep' }, version: null });
});

it('the text in force is not doubted, though it would be were it new', () => {
  const text = 'Members who see that something went wrong may write to us.';
  const ofError = page(html(text));
  expect(findingOnPage(ofError, document, known({}), start).outcome).toBe('error-page');
  expect(findingOnPage(ofError, document, known({ text }), start).outcome).toBe('unchanged');
});

it('an answer without a page changes no text, and keeps the time that the site asks for', () => {
  const answer: NoPage = { kind: 'unavailable', status: 503, retryAfterS: 90, detail: 'Later.' };
  expect(findingWithoutPage(answer, document)).toEqual({
    outcome: 'unavailable',
    detail: 'Later.',
    state: 'unreachable',
    retryAfterS: 90,
    candidate: { step: 'keep' },
    version: null,
  });
});

function known(over: { waiting?: Candidate; text?: string }): Known {
  const { digest, words } = read(over.text ?? inForce);
  const current: Version = {
    id: 'ver_1',
    documentId: document.id,
    cause: 'publisher',
    digest,
    clausesDigest: '',
    extraction: '',
    words,
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
    waiting: over.waiting ?? null,
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
