import { describe } from 'vitest';
import { datesContract } from './contract/dates.js';
import { extractionContract } from './contract/extraction.js';
import { livesContract } from './contract/lives.js';
import { livesThroughFormsContract } from './contract/lives-through-forms.js';
import { optOutsContract } from './contract/opt-outs.js';
import { versionsContract } from './contract/versions.js';
import { openSqlite } from './sqlite.js';

describe('the SQLite store', () => {
  describe('versions', () => versionsContract(openSqlite));
  describe('the life of a clause', () => livesContract(openSqlite));
  describe('the life of a clause through forms', () => livesThroughFormsContract(openSqlite));
  describe('recordExtraction', () => extractionContract(openSqlite));
  describe('dates that versions state', () => datesContract(openSqlite));
  describe('opt-outs that versions name', () => optOutsContract(openSqlite));
});
