import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { secretBytes, secretFrom, signedHeaders } from '../../../src/core/webhooks/sign.js';
import { runs } from '../../runs.js';

const nowS = () => Math.floor(Date.now() / 1_000);
const newSecret = () => secretFrom(randomBytes(secretBytes));

describe('a signature', () => {
  it('is what other implementations make of the same message', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330 };
    expect(signedHeaders({ ...message, body: '{"test": 2432232314}' }, [secret])).toEqual({
      'webhook-id': message.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is verified by the library that receivers use, whatever is signed', () => {
    const secret = newSecret();
    fc.assert(
      fc.property(fc.json(), fc.uuid(), (body, id) => {
        const headers = signedHeaders({ id, timestamp: nowS(), body }, [secret]);
        expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
      }),
      runs,
    );
  });

  it('is there for each secret', () => {
    const secrets = [newSecret(), newSecret()];
    const body = '{"a":"é"}';
    const headers = signedHeaders({ id: 'msg_1', timestamp: nowS(), body }, secrets);
    for (const secret of secrets) {
      expect(new Webhook(secret).verify(body, headers)).toEqual({ a: 'é' });
    }
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow(/No matching signature/);
  });

  it('does not fit another body, id or time', () => {
    const secret = newSecret();
    const timestamp = nowS();
    const headers = signedHeaders({ id: 'msg_1', timestamp, body: '{}' }, [secret]);
    const others = [
      ['{ }', headers],
      ['{}', { ...headers, 'webhook-id': 'msg_2' }],
      ['{}', { ...headers, 'webhook-timestamp': String(timestamp - 1) }],
    ] as const;
    for (const [body, sent] of others) {
      expect(() => new Webhook(secret).verify(body, { ...sent })).toThrow();
    }
  });

  it('is made with a secret of 32 bytes after whsec_', () => {
    const bytes = randomBytes(secretBytes);
    expect(secretFrom(bytes)).toBe(`whsec_${bytes.toString('base64')}`);
    expect(bytes).toHaveLength(32);
  });
});
