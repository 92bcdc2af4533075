import { describe } from 'vitest';
import { claimsContract } from './contract/claims.js';
import { deliveringContract } from './contract/delivering.js';
import { deliveryLogContract } from './contract/delivery-log.js';
import { replaysContract } from './contract/replays.js';
import { settlementsContract } from './contract/settlements.js';
import { openSqlite } from './sqlite.js';

describe('the SQLite store', () => {
  describe('claims', () => claimsContract(openSqlite));
  describe('settlements', () => settlementsContract(openSqlite));
  describe('the log of deliveries', () => deliveryLogContract(openSqlite));
  describe('replays', () => replaysContract(openSqlite));
  describe('delivering', () => deliveringContract(openSqlite));
});
