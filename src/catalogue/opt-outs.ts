import { z } from 'zod';
import type { CuratedOptOut } from '../core/opt-outs/curated.js';
import { optOutKinds } from '../core/opt-outs/opt-out.js';
import { regionCode } from '../core/opt-outs/regions.js';
import { topics } from '../core/topic.js';
import { withEarlierNames } from './earlier-names.js';

const sentence = z.string().trim().min(1).max(1000);
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' });
const day = z.iso.date('must be a date such as 2025-11-03');

const region = z.strictObject({
  code: z
    .string()
    .refine((code) => regionCode(code) === code, 'must be a code such as CA, US-CA, EU or EEA'),
  name: z.string().trim().min(1).max(100),
  available: z.boolean().default(true),
  from: day.nullable().default(null),
});

const steps = z.array(sentence).max(30).default([]);

const form = withEarlierNames({ link: 'href' }, z.strictObject({ title: sentence, href: httpUrl }));
const citation = withEarlierNames(
  { url: 'href' },
  z.strictObject({
    publisher: sentence,
    title: sentence,
    href: httpUrl.nullable().default(null),
  }),
);

/** A control that a site shows only to signed-in members, as reports and help articles describe it. */
export const optOutEntry = withEarlierNames(
  { link: 'deepLink' },
  z.strictObject({
    title: z.string().trim().min(1).max(300),
    kind: z.enum(optOutKinds),
    topics: z.array(z.enum(topics)).min(1),
    default: z.enum(['on', 'off']).nullable().default(null),
    /** URL of the control itself. */
    deepLink: httpUrl.nullable().default(null),
    /** Words that appear on the screen are written in “…”; captured pages are compared with these. */
    steps: z
      .strictObject({ desktop: steps, mobile: steps, any: steps })
      .default({ desktop: [], mobile: [], any: [] }),
    limitations: z.array(sentence).default([]),
    regions: z.array(region).default([]),
    relatedForms: z.array(form).default([]),
    effectiveFrom: day.nullable().default(null),
    note: sentence.nullable().default(null),
    citations: z.array(citation).min(1, 'must cite at least one source'),
    asOf: day,
  }),
);

export function toCurated(
  serviceId: string,
  { deepLink, ...entry }: z.output<typeof optOutEntry>,
): CuratedOptOut {
  return { ...entry, serviceId, href: deepLink };
}
