import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/extract/draft.js';
import { relativeStamps } from '../../../src/core/extract/relative-time.js';
import { clausesOf, found, line, read } from './reading.js';

const block = (text: string, more: Partial<Block> = {}): Block => ({
  kind: 'paragraph',
  level: 0,
  marker: null,
  headers: { column: [], row: [] },
  links: [],
  text,
  ...more,
});
const isStamp = (language: string | null, text: string, more: Partial<Block> = {}) =>
  relativeStamps(language)(block(text, more));

describe('a block that only says how long ago something happened', () => {
  it.each([
    ['en', 'Updated: 3 days ago'],
    ['en', 'Last updated 2 hours ago'],
    ['en', 'Last updated: over a week ago'],
    ['en', 'Updated about 2 months ago'],
    ['en', '1 day ago'],
    ['en', 'Updated 5 min. ago'],
    ['en', 'Last updated: yesterday'],
    ['en', 'Edited yesterday'],
    ['en', 'Updated just now'],
    ['en', 'Updated this week'],
    ['en', 'Last modified: today'],
    ['en-GB', 'Revised last month'],
    ['de', 'vor 3 Tagen aktualisiert'],
    ['de', 'Zuletzt aktualisiert: gestern'],
    ['fr', 'Mis à jour il y a 2 semaines'],
    ['fr', 'Dernière mise à jour : hier'],
    ['es', 'Actualizado hace una semana'],
    ['pt-BR', 'Atualizado há 2 dias'],
    ['pl', 'Zaktualizowano 5 dni temu'],
    ['ru', 'Обновлено 21 день назад'],
    ['ar', 'آخر تحديث: قبل 3 أيام'],
    ['hi', 'अंतिम अपडेट: 3 दिन पहले'],
    ['ja', '更新日: 3 日前'],
    ['zh', '更新于3天前'],
    ['de', 'Updated 3 days ago'],
    [null, 'Updated 3 days ago'],
    ['no language at all', 'Updated 3 days ago'],
    ['xx', 'Updated 3 days ago'],
  ])('is known in %s: %s', (language, text) => {
    expect(isStamp(language, text)).toBe(true);
  });

  it.each([
    ['en', 'Last updated: May 3, 2024', 'an absolute date'],
    ['en', 'Updated 3 days ago (May 3, 2024)', 'an absolute date beside it'],
    ['en', 'We keep it for 30 days', 'a length of time'],
    ['en', 'Notice must be given 30 days before', 'a time to come'],
    ['en', 'Updated 3 days ago. Read what is new', 'a second sentence'],
    ['en', 'We deleted the accounts that were closed 3 days ago', 'a sentence of its own'],
    ['en', 'Effective from today', 'a date that policies give'],
    ['en', 'Contact us now', 'a call'],
    ['en', 'Changes since last year', 'a title'],
    ['en', 'Yesterday', 'a lone word'],
    ['en', 'Today', 'a lone word'],
    ['de', 'Heute geöffnet', 'something else'],
    ['ja', '30日前', 'a period of notice'],
    ['ja', '解約の30日前', 'a period of notice'],
  ])('is not seen in %s in “%s”: %s', (language, text) => {
    expect(isStamp(language, text)).toBe(false);
  });

  it('is no cell, no heading by its element, and holds no link', () => {
    const text = 'Updated 3 days ago';
    expect(isStamp('en', text, { kind: 'item', level: 1 })).toBe(true);
    expect(isStamp('en', text, { kind: 'heading', level: 7 })).toBe(true);
    expect(isStamp('en', text, { kind: 'heading', level: 2 })).toBe(false);
    expect(isStamp('en', text, { kind: 'cell' })).toBe(false);
    expect(isStamp('en', text, { links: [{ text, href: 'https://example.com/' }] })).toBe(false);
  });
});

describe('a page that says when it was updated', () => {
  it('has the same text whenever it is read', () => {
    const page = (when: string) => `<h1>AI</h1><div>Updated: ${when}</div><p>We use it.</p>`;
    expect(clausesOf(page('3 days ago'))).toEqual(['h1 AI', 'p We use it.']);
    expect(clausesOf(page('last week'))).toEqual(clausesOf(page('yesterday')));
  });

  it('says so in its own language', () => {
    const html = '<html lang="de-AT"><body><main><p>Wir teilen.</p><p>vor 2 Wochen bearbeitet</p>';
    expect(found(read(html)).text.clauses.map(line)).toEqual(['p Wir teilen.']);
  });

  it('keeps its absolute date', () => {
    expect(clausesOf('<p>Last updated: May 3, 2024</p>')).toEqual(['p Last updated: May 3, 2024']);
  });
});
