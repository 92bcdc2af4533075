import { describe, expect, it } from 'vitest';

import { asJson, listenCommand, readable } from '../../src/cli/listen.js';
import type { ReceivedEvent } from '../../src/net/receiver.js';

const at = Date.parse('2025-11-03T12:34:56Z');

it.each([
  [{ port: 'x' }, /--port must be a whole number/],
  [{ port: '65536' }, /--port/],
  [{ port: '' }, /--port/],
  [{ port: '0', secret: 'none' }, /whsec_/],
])('refuses %j', async (options, why) => {
  await expect(listenCommand(options)).rejects.toThrow(why);
});

describe('a line', () => {
  const event: ReceivedEvent = {
    at,
    id: 'msg_1',
    type: 'change.recorded',
    sequence: 3,
    summary: 'It\u001b[2J changed.\n',
    url: 'https://x.example/c',
    verified: null,
    duplicate: true,
    body: {},
  };

  it('for eyes is one, and controls no terminal', () => {
    expect(readable(event)).toBe(
      '12:34:56  change.recorded  #3  It\uFFFD[2J changed.\uFFFD  https://x.example/c  duplicate  not verified: no --secret given',
    );
    expect(readable({ ...event, verified: true, duplicate: false, sequence: null })).toMatch(
      /^12:34:56 {2}change\.recorded {2}It.*\/c$/,
    );
  });

  it('for programs is one JSON object', () => {
    const line = asJson(event);
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toMatchObject({
      receivedAt: '2025-11-03T12:34:56.000Z',
      sequence: 3,
      duplicate: true,
    });
  });
});
