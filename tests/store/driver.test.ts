import { expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/open.js';

/* The driver beside another Node, or none at all, is simulated: its constructor throws what better-sqlite3's throws. */

let fault: Error;

vi.mock('better-sqlite3', () => ({
  default: class {
    constructor() {
      throw fault;
    }
  },
}));

it.each([
  [
    'that was built for another Node',
    "The module '/srv/better_sqlite3.node'\nwas compiled against a different Node.js version using\nNODE_MODULE_VERSION 115. This version of Node.js requires\nNODE_MODULE_VERSION 127. Please try re-compiling or re-installing\nthe module (for instance, using `npm rebuild` or `npm install`).",
    'ERR_DLOPEN_FAILED',
    'SQLite’s driver was built for another version of Node.js',
  ],
  [
    'that the system cannot load',
    "/lib/libc.so.6: version `GLIBC_2.38' not found",
    'ERR_DLOPEN_FAILED',
    "SQLite’s driver cannot be loaded: /lib/libc.so.6: version `GLIBC_2.38' not found",
  ],
  [
    'that was never built',
    'Could not locate the bindings file. Tried:\n → /srv/better_sqlite3.node',
    undefined,
    'SQLite’s driver was never built',
  ],
])('a driver %s is to be rebuilt; the folder is not to blame', async (_, message, code, what) => {
  fault = Object.assign(new Error(message), { code });
  await expect(openStore(':memory:')).rejects.toThrow(
    `Cannot use the database :memory:: ${what}. Run “npm rebuild better-sqlite3”, and try again.`,
  );
});
