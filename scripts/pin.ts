import { readFileSync, writeFileSync } from 'node:fs';
import { pinnedPages } from './pin/pages.js';
import { type Pinned, unraised } from './pin/pinned.js';
import { readingOf } from './pin/reading.js';

/* Pins how the fixture pages are read now, unless a version number must be raised first. */

const file = new URL('pin/pinned.json', import.meta.url);

const pinned: Pinned = JSON.parse(readFileSync(file, 'utf8'));
const now = readingOf(pinnedPages());
const faults = unraised(pinned, now);
if (faults.length > 0) {
  process.stderr.write(`Nothing was pinned.\n${faults.join('\n')}\n`);
  process.exitCode = 1;
} else {
  writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  process.stdout.write(
    `Pinned ${Object.keys(now.pages).length} pages in scripts/pin/pinned.json.\n`,
  );
}
