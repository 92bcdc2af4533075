import { describe, expect, it } from 'vitest';
import { extract } from '../../src/core/extract/extract.js';
import type { NoPage } from '../../src/core/outcome.js';
import type { TextMatch } from '../../src/core/recognise/text-match.js';
import {
  doubtOf,
  givesNoText,
  outcomeInDoubt,
  outcomeOnText,
  outcomeWithoutPage,
} from '../../src/pipeline/check-outcome.js';
import { toExtractedText } from '../../src/pipeline/extracted-text.js';
import type { Known, PendingText, Version } from '../../src/store/store.js';
import { declared, hourMs, html, minuteMs, page, sentences, start } from './harness.js';

const document = declared();
const inForce = sentences(20);
const other = sentences(21);
const short = sentences(8);
const truncated = html(other).replace(/<\/p>.*/s, '');

describe('what a page means, given what is known', () => {
  const pending = pendingText(other, { firstSeenAt: start - hourMs });
  const doubted = pendingText(short, { firstSeenAt: start - hourMs, doubt: 'shrunken' });
  const cases = [
    ['the current text', known({}), inForce, 'unchanged', 'keep', 'ok'],
    ['the current text again', known({ pending }), inForce, 'returned', 'withdraw', 'ok'],
    ['a new text', known({}), other, 'pending', 'start', 'pending-confirmation'],
    ['the pending text', known({ pending }), other, 'version', 'confirm', 'ok'],
    ['a third text', known({ pending }), sentences(22), 'pending', 'start', 'pending-confirmation'],
    ['a doubted text', known({}), short, 'shrunken', 'start', 'suspect'],
    [
      'a doubted text again',
      known({ pending: doubted }),
      short,
      'shrunken',
      'see-again',
      'suspect',
    ],
    ['a doubted text beside a sound one', known({ pending }), short, 'shrunken', 'keep', 'suspect'],
  ] as const;
  it.each(cases)('%s', (_, before, text, outcome, step, state) => {
    const decided = outcomeOn(html(text), before);
    expect(decided).toMatchObject({ kind: outcome, state, pendingStep: { step } });
    expect(decided.confirmed === null).toBe(outcome !== 'version');
    expect(decided.detail).toMatch(/\.$/);
  });
});

it('a pending text that comes too soon is seen once more, and stays pending', () => {
  const pending = pendingText(other, { firstSeenAt: start - minuteMs });
  const decided = outcomeOn(html(other), known({ pending }));
  expect(decided).toMatchObject({ kind: 'pending', pendingStep: { step: 'see-again' } });
});

it('a text that needs no second look is observed now, and ends the pending one', () => {
  const eager = declared({ confirmations: 1 });
  const pending = pendingText(other, { firstSeenAt: start - hourMs });
  expect(outcomeOn(html(sentences(22)), known({ pending }), eager)).toMatchObject({
    kind: 'version',
    pendingStep: { step: 'withdraw' },
    confirmed: { observedAt: start, lastSeenAt: start, capture: 'this' },
  });
});

it('a confirmed text is observed when it was first seen, and proven by the capture from then', () => {
  const pending = pendingText(other, { firstSeenAt: start - hourMs });
  expect(outcomeOn(html(other), known({ pending })).confirmed).toMatchObject({
    observedAt: start - hourMs,
    capture: 'pending',
  });
});

it('a page that ends in the middle of its text may prove right; one without text may not', () => {
  const cut = outcomeOn(truncated, known({}));
  expect(cut).toMatchObject({ kind: 'truncated', pendingStep: { step: 'start' } });
  const empty = outcomeOn('', known({}));
  expect(empty).toMatchObject({ kind: 'empty', pendingStep: { step: 'keep' }, confirmed: null });
});

it('the current text is not doubted, though it would be were it new', () => {
  const text = 'Members who see that something went wrong may write to us.';
  const ofError = html(text);
  expect(outcomeOn(ofError, known({})).kind).toBe('error-page');
  expect(outcomeOn(ofError, known({ text })).kind).toBe('unchanged');
});

describe('a text that is not the known one to the letter', () => {
  const pending = pendingText(other, { firstSeenAt: start - hourMs, lastSeenAt: start - hourMs });

  it('is the current text restyled, which is kept to be quoted', () => {
    const { digest } = read(other);
    const expected = { kind: 'unchanged', state: 'ok', restyledStep: { step: 'set', digest } };
    expect(outcomeOn(html(other), known({}), document, 'current')).toMatchObject(expected);
    const restyled = { digest, at: 0 };
    const again = outcomeOn(html(other), known({ restyled }), document, 'current');
    expect(again.restyledStep).toEqual({ step: 'keep' });
    expect(outcomeOn(html(inForce), known({ restyled })).restyledStep).toEqual({ step: 'clear' });
  });

  it('confirms the pending one within it, and is pending in its place', () => {
    const further = html(sentences(22));
    expect(outcomeOn(further, known({ pending }), document, 'pending-within-newer')).toMatchObject({
      kind: 'version',
      state: 'pending-confirmation',
      pendingStep: { step: 'confirm-and-start', digest: read(sentences(22)).digest, doubt: null },
      confirmed: { observedAt: start - hourMs, lastSeenAt: start - hourMs, capture: 'pending' },
    });
  });
});

it('an answer without a page changes no text, and keeps the time that the site asks for', () => {
  const answer: NoPage = { kind: 'unavailable', status: 503, retryAfterS: 90, detail: 'Later.' };
  expect(outcomeWithoutPage(answer, document)).toEqual({
    kind: 'unavailable',
    detail: 'Later.',
    state: 'unreachable',
    retryAfterS: 90,
    pendingStep: { step: 'keep' },
    restyledStep: { step: 'keep' },
    confirmed: null,
  });
});

/** What a page means, its text being the known one with the same digest, or `as` the test says. */
function outcomeOn(content: string, known: Known, declaration = document, as?: TextMatch) {
  const seen = page(content);
  const found = extract(content, declaration);
  const doubt = doubtOf(seen, found, declaration, {
    digest: known.current?.digest,
    text: known.current && read(inForce),
  });
  if (!found || givesNoText(doubt)) return outcomeInDoubt(doubt ?? nothingThere);
  const text = toExtractedText(found, declaration);
  const is = as ?? matchText(found.text.digest, known);
  const shown = { text, doubt, is, pending: known.pending && text };
  return outcomeOnText(shown, { document: declaration, at: start }, known);
}

const nothingThere = { kind: 'empty', detail: 'Nothing there.' } as const;

function matchText(digest: string, { current, pending }: Known): TextMatch {
  if (digest === current?.digest) return 'current';
  return digest === pending?.digest ? 'pending' : 'new';
}

function known(over: {
  pending?: PendingText;
  text?: string;
  restyled?: Known['restyled'];
}): Known {
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
    pending: over.pending ?? null,
    restyled: over.restyled ?? null,
    placeHistory: null,
    coverageHistory: null,
  };
}

function pendingText(text: string, over: Partial<PendingText>): PendingText {
  const { digest } = read(text);
  const capture = { at: 0, sha256: '' };
  return { digest, doubt: null, firstSeenAt: 0, lastSeenAt: 0, sightings: 1, capture, ...over };
}

function read(text: string) {
  const reading = extract(html(text), document);
  if (!reading) throw new Error('the page of this test has no main text');
  return reading.text;
}
