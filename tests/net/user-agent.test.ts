import { describe, expect, it } from 'vitest';

import { productTokenOf, userAgentOf } from '../../src/net/user-agent.js';

describe('the User-Agent', () => {
  const ours = userAgentOf({ version: '1.2.0', contact: 'https://example.org/watch' });

  it('says our name, our version and where to reach whoever runs this', () => {
    expect(ours).toBe('clausewatch/1.2.0 (+https://example.org/watch)');
  });

  it('begins with the name that robots.txt knows us by', () => {
    expect(productTokenOf(ours)).toBe('clausewatch');
  });

  it.each(['', 'me', '/1.0', '1/1.0', 'a name/1.0'])(
    'cannot be %j, which has no such name',
    (text) => {
      expect(() => productTokenOf(text)).toThrow(/name\/version/);
    },
  );
});
