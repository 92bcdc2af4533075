import type { z } from 'zod';
import { renderCalendar } from '../../calendar.js';
import type { EffectiveDate } from '../effective-date.js';
import {
  exampleBase,
  exampleClauseRef,
  exampleDocumentAddress,
  exampleDocumentRef,
  exampleSummary,
} from './changes.js';

/* Examples of dates for the documentation. Tests validate each against its schema. */

const announcing = { id: 'ver_3f1c09d2a7e4b856' };
const stating = { id: 'ver_8a40be7715cd2f93' };

export const exampleEffectiveDate: z.infer<typeof EffectiveDate> = {
  id: 'eff_7f30c1d98a24b5e6',
  url: exampleSummary.url,
  service: exampleSummary.service,
  document: exampleDocumentRef,
  date: '2025-11-03',
  precision: 'day',
  status: 'in-force',
  announced: {
    quote: 'On November 3, 2025, this policy will change.',
    clause: exampleClauseRef('cl_90ae5d72c31f46b8'),
    rule: 'announcement:will-be-updated',
    version: { ...announcing, url: `${exampleDocumentAddress}/versions/${announcing.id}` },
    change: null,
    firstSeenAt: '2025-09-18T09:00:12Z',
    lastSeenAt: '2025-11-02T18:10:02Z',
    current: false,
  },
  stated: {
    quote: 'Effective November 3, 2025',
    clause: exampleClauseRef('cl_27b1f0c6de48a935'),
    rule: 'label-before:effective',
    version: { ...stating, url: `${exampleDocumentAddress}/versions/${stating.id}` },
    change: { id: exampleSummary.id, url: exampleSummary.url },
    firstSeenAt: '2025-11-03T18:13:28Z',
    lastSeenAt: '2025-11-05T06:12:44Z',
    current: true,
  },
};

export const exampleEffectiveDates = { data: [exampleEffectiveDate] };

export const exampleCalendar = renderCalendar(
  [exampleEffectiveDate],
  `${exampleBase}/effective-dates.ics`,
);
