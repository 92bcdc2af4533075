import { onTestFinished } from 'vitest';

import type { Document } from '../../src/core/document.js';
import { createFetcher, type Fetcher, type FetcherOptions } from '../../src/net/fetcher.js';
import { userAgentOf } from '../../src/net/user-agent.js';
import { fakeTiming } from './fake-timing.js';

const contact = 'https://example.org/contact';
export const userAgent = userAgentOf({ version: '0.1.0', contact });

/** A fetcher that lives as long as the test, without a gap between requests. */
export function testFetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = createFetcher({
    ...fakeTiming(),
    userAgent,
    robots: 'catalogue',
    minimumGapMs: 0,
    ...options,
  });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

/** A declared document at `url`, that obeys `robots.txt`. */
export function documentAt(url: string, declaration: Partial<Document> = {}): Document {
  return {
    id: 'example/policy',
    service: { id: 'example', name: 'Example' },
    title: 'Policy',
    url,
    language: 'en',
    select: [],
    remove: [],
    dropParameters: [],
    confirmations: 2,
    checkEveryMinutes: 360,
    robots: { obey: true, reason: null },
    mayBeAbsent: false,
    ...declaration,
  };
}
