import { z } from 'zod';
import { Time } from './time.js';

/* Answers about the server rather than its documents. */

export const Health = z
  .strictObject({
    status: z.literal('ok'),
    version: z.string().describe('Version of this software.'),
    startedAt: Time,
    uptimeSeconds: z.int().min(0),
  })
  .meta({ id: 'Health', description: 'The process is alive.' });

export const Readiness = z
  .strictObject({ status: z.literal('ready') })
  .meta({ id: 'Readiness', description: 'The process can do its work.' });

export const Home = z
  .strictObject({
    name: z.string(),
    description: z.string(),
    version: z.string(),
    links: z.strictObject({
      changes: z.string(),
      documents: z.string(),
      effectiveDates: z.string(),
      calendar: z.string().describe('The dates as an iCalendar feed.'),
      optOuts: z.string(),
      webhooks: z.string(),
      documentation: z.string(),
      openapi: z.string(),
      health: z.string(),
      ready: z.string(),
    }),
  })
  .meta({ id: 'Home', description: 'What this API is, with links.' });

export const ProblemPage = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    meaning: z.string().describe('What happened.'),
    remedy: z.string().describe('What the caller can do about it.'),
  })
  .meta({ id: 'ProblemPage', description: 'What a problem type means.' });
