import type { z } from 'zod';
import type { EventType } from '../../../core/webhooks/event.js';
import type { eventSchemas } from '../webhooks/events.js';
import {
  exampleBase,
  exampleDocumentAddress,
  exampleDocumentRef,
  exampleSummary,
} from './changes.js';
import { exampleEffectiveDate } from './dates.js';
import { exampleOptOut } from './opt-out.js';

const timestamp = '2025-11-03T18:21:05Z';
const about = {
  service: { id: 'linkedin', name: 'LinkedIn' },
  document: exampleDocumentRef,
  links: { document: exampleDocumentAddress },
};
const changeRef = { id: exampleSummary.id, url: exampleSummary.url };
const { id, url, summary, observedAt, significance, topics, stats } = exampleSummary;
const change = {
  ...{ id, url, summary },
  ...about,
  ...{ observedAt, significance, topics, stats },
  effective: { inForceFrom: '2025-11-03', lastUpdated: null, announced: [] },
  optOuts: exampleSummary.optOuts,
  flicker: false,
  unstable: false,
  silent: false,
  silentBecause: null,
};
const date = {
  id: exampleEffectiveDate.id,
  date: '2025-11-03',
  precision: 'day',
} as const;
const quote = 'On November 3, 2025, this policy will change.';

/** Example bodies, one per event type. Tests validate each against its schema. */
export const exampleEvents: { [Type in EventType]: z.infer<(typeof eventSchemas)[Type]> } = {
  'change.recorded': {
    type: 'change.recorded',
    timestamp,
    data: { ...change, revertOf: null, sequence: 17 },
  },
  'change.reverted': {
    type: 'change.reverted',
    timestamp: '2025-11-06T18:20:44Z',
    data: {
      ...change,
      id: 'chg_c07d19e5a2b84f63',
      url: `${exampleBase}/changes/chg_c07d19e5a2b84f63`,
      observedAt: '2025-11-06T18:13:40Z',
      flicker: true,
      revertOf: changeRef,
      sequence: 18,
    },
  },
  'effective-date.announced': {
    type: 'effective-date.announced',
    timestamp: '2025-09-18T09:00:12Z',
    data: {
      ...date,
      url: `${exampleBase}/effective-dates?document=linkedin%2Fprivacy-policy`,
      summary: 'The Privacy Policy of LinkedIn announces a change for 3 November 2025.',
      ...about,
      quote,
      observedAt: '2025-09-18T09:00:12Z',
      version: {
        id: 'ver_3f1c09d2a7e4b856',
        url: `${exampleDocumentAddress}/versions/ver_3f1c09d2a7e4b856`,
      },
      change: { id: 'chg_1f5a0d7b63ce9248', url: `${exampleBase}/changes/chg_1f5a0d7b63ce9248` },
      sequence: 4,
    },
  },
  'effective-date.reached': {
    type: 'effective-date.reached',
    timestamp: '2025-11-03T00:00:00Z',
    data: {
      ...date,
      url: `${exampleBase}/effective-dates?document=linkedin%2Fprivacy-policy`,
      summary: 'The day that the Privacy Policy of LinkedIn announced is here: 3 November 2025.',
      ...about,
      announced: { quote, firstSeenAt: '2025-09-18T09:00:12Z' },
      stated: null,
      sequence: 16,
    },
  },
  'opt-out.changed': {
    type: 'opt-out.changed',
    timestamp,
    data: {
      id: exampleOptOut.id,
      url: exampleOptOut.url,
      summary: `“${exampleOptOut.title}” of LinkedIn has other limits.`,
      ...about,
      title: exampleOptOut.title,
      topics: exampleOptOut.topics,
      aspects: ['limitation'],
      default: 'on',
      defaultBefore: 'on',
      deepLink: 'https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement',
      observedAt: '2025-11-03T18:13:28Z',
      change: changeRef,
      sequence: 19,
    },
  },
  'document.unreachable': {
    type: 'document.unreachable',
    timestamp: '2025-11-08T06:02:10Z',
    data: {
      id: exampleDocumentRef.id,
      url: exampleDocumentAddress,
      summary: 'The Privacy Policy of LinkedIn cannot be read.',
      ...about,
      state: 'blocked',
      since: '2025-11-08T06:02:10Z',
      detail: 'The site asks for a sign-in.',
      checkedAt: '2025-11-08T06:02:10Z',
      sequence: 20,
    },
  },
  'document.recovered': {
    type: 'document.recovered',
    timestamp: '2025-11-08T18:04:31Z',
    data: {
      id: exampleDocumentRef.id,
      url: exampleDocumentAddress,
      summary: 'The Privacy Policy of LinkedIn can be read again.',
      ...about,
      state: 'ok',
      since: '2025-11-08T06:02:10Z',
      detail: 'The text is unchanged.',
      checkedAt: '2025-11-08T18:04:31Z',
      sequence: 21,
    },
  },
  'endpoint.test': {
    type: 'endpoint.test',
    timestamp: '2025-10-01T08:05:00Z',
    data: {
      id: 'whk_5k2vX0c9QmYwT1bD',
      url: `${exampleBase}/webhooks/whk_5k2vX0c9QmYwT1bD`,
      summary: 'This is a test, requested at 2025-10-01T08:05:00Z.',
      sequence: 1,
    },
  },
};
