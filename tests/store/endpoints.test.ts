import { describe } from 'vitest';
import { endpointsContract } from './contract/endpoints.js';
import { fanOutContract } from './contract/fan-out.js';
import { keysContract } from './contract/keys.js';
import { openSqlite } from './sqlite.js';

describe('the SQLite store', () => {
  describe('API keys', () => keysContract(openSqlite));
  describe('endpoints', () => endpointsContract(openSqlite));
  describe('telling endpoints', () => fanOutContract(openSqlite));
});
