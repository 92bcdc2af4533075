import { describe } from 'vitest';
import { changesContract } from './contract/changes.js';
import { cursorContract } from './contract/cursor.js';
import { filterContract } from './contract/filter.js';
import { marksContract } from './contract/marks.js';
import { searchContract } from './contract/search.js';
import { splitsContract } from './contract/splits.js';
import { openSqlite } from './sqlite.js';

describe('the SQLite store', () => {
  describe('changes', () => changesContract(openSqlite));
  describe('marks', () => marksContract(openSqlite));
  describe('splits and merges', () => splitsContract(openSqlite));
  describe('the filter of changes', () => filterContract(openSqlite));
  describe('the search in changes', () => searchContract(openSqlite));
  describe('cursors', () => cursorContract(openSqlite));
});
