import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchExpression } from '../../../src/store/reading/search.js';
import { runs } from '../../runs.js';

it('every word is quoted, and quotes inside are doubled', () => {
  expect(matchExpression('opt-out of "AI')).toBe('"opt-out" "of" """AI"');
});

it('what holds no word asks for nothing', () => {
  for (const q of ['', ' ', '"', '-- * ()', '\u0000']) expect(matchExpression(q)).toBeNull();
});

it('a word that is written twice is asked for once', () => {
  expect(matchExpression('data and data')).toBe('"data" "and"');
});

it('whatever is typed, SQLite takes the expression', () => {
  const client = new BetterSqlite3(':memory:');
  client.exec("create virtual table texts using fts5(text, content = '')");
  const find = client.prepare('select rowid from texts where texts match ?');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (q) => {
      const match = matchExpression(q);
      if (match !== null) expect(find.all(match)).toEqual([]);
    }),
    runs,
  );
  client.close();
});
