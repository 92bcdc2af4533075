import { expect, it } from 'vitest';

import { decodeWindows1252 } from '../../../src/core/response/windows-1252.js';

it('reads the quotes, dashes and currency that Latin-1 lacks', () => {
  const bytes = Uint8Array.of(0x93, 0x80, 0x20, 0x96, 0x20, 0xe9, 0x94, 0x92, 0x99, 0x9f);
  expect(decodeWindows1252(bytes)).toBe('“€ – é”’™Ÿ');
});

it('gives each byte one character', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const text = decodeWindows1252(all);
  expect(text).toHaveLength(256);
  expect(new Set(text).size).toBe(256);
});
