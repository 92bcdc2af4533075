import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nonceBytes, seal, sealKeyBytes, unseal } from '../../../src/core/webhooks/seal.js';
import { runs } from '../../runs.js';

const key = randomBytes(sealKeyBytes);
const sealed = (text: string, context = 'ep_1') =>
  seal(text, key, randomBytes(nonceBytes), context);

describe('a sealed text', () => {
  it('is opened with the same key for the same thing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, context) => {
          expect(unseal(sealed(text, context), key, context)).toBe(text);
        },
      ),
      runs,
    );
  });

  it('is not opened with another key or for another thing', () => {
    expect(unseal(sealed('whsec_a'), randomBytes(sealKeyBytes), 'ep_1')).toBeNull();
    expect(unseal(sealed('whsec_a'), key, 'ep_2')).toBeNull();
  });

  it('that was altered anywhere is not opened', () => {
    const bytes = Buffer.from(sealed('whsec_a'), 'base64');
    for (const [i, byte] of bytes.entries()) {
      const altered = Buffer.from(bytes);
      altered[i] = byte ^ 1;
      expect(unseal(altered.toString('base64'), key, 'ep_1')).toBeNull();
    }
  });

  it.each(['', 'AAAA', 'no base64 at all', Buffer.alloc(27).toString('base64')])(
    'that is none, %j, is not opened',
    (text) => {
      expect(unseal(text, key, 'ep_1')).toBeNull();
    },
  );

  it('cut short is not opened', () => {
    const bytes = Buffer.from(sealed('whsec_abc'), 'base64');
    for (let length = 0; length < bytes.length; length++) {
      expect(unseal(bytes.subarray(0, length).toString('base64'), key, 'ep_1')).toBeNull();
    }
  });

  it('shows nothing of the text, and is another at every time', () => {
    const [first, second] = [sealed('whsec_secret'), sealed('whsec_secret')];
    expect(first).not.toBe(second);
    expect(Buffer.from(first, 'base64').toString('latin1')).not.toContain('secret');
  });
});
