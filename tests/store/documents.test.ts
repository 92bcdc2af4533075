import { describe } from 'vitest';
import { documentsContract } from './contract/documents.js';
import { doubtsContract } from './contract/doubts.js';
import { pendingTextsContract } from './contract/pending-texts.js';
import { recordContract } from './contract/record.js';
import { restyledTextsContract } from './contract/restyled-texts.js';
import { openSqlite } from './sqlite.js';

describe('the SQLite store', () => {
  describe('documents', () => documentsContract(openSqlite));
  describe('record', () => recordContract(openSqlite));
  describe('pending texts', () => pendingTextsContract(openSqlite));
  describe('doubts', () => doubtsContract(openSqlite));
  describe('the restyled text', () => restyledTextsContract(openSqlite));
});
