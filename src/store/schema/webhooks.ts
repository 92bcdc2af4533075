import { sql } from 'drizzle-orm';
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { EventType } from '../../core/webhooks/event.js';
import type { EventFilter } from '../../core/webhooks/filter.js';
import type { DisabledBecause } from '../../core/webhooks/retry-plan.js';

export const apiKeys = sqliteTable('api_keys', {
  key: integer().primaryKey(),
  id: text().notNull().unique(),
  /** SHA-256 of the key, in hex. */
  hash: text().notNull().unique(),
  hint: text().notNull(),
  name: text().notNull(),
  scope: text({ enum: ['webhooks', 'admin'] }).notNull(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at'),
  lastUsedAt: integer('last_used_at'),
  revokedAt: integer('revoked_at'),
});

export const endpoints = sqliteTable(
  'endpoints',
  {
    key: integer().primaryKey(),
    id: text().notNull().unique(),
    owner: text().notNull(),
    url: text().notNull(),
    description: text().notNull(),
    events: text({ mode: 'json' }).$type<EventType[]>().notNull(),
    filter: text({ mode: 'json' }).$type<EventFilter>().notNull(),
    headers: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    ratePerMinute: integer('rate_per_minute'),
    /** Both are sealed. The old one, if any, also signs until its time. */
    secret: text().notNull(),
    oldSecret: text('old_secret'),
    oldSecretUntil: integer('old_secret_until'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    /** Both are null while it is active. */
    disabledBecause: text('disabled_because').$type<DisabledBecause>(),
    disabledAt: integer('disabled_at'),
    failingSince: integer('failing_since'),
    lastSequence: integer('last_sequence').notNull().default(0),
    /** When its rate allows the next claim. */
    nextOpenAt: integer('next_open_at').notNull().default(0),
  },
  (t) => [index('endpoints_of_owner').on(t.owner)],
);

/** Requests that created an endpoint, with their answers (sealed), in case they are repeated. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    owner: text().notNull(),
    key: text().notNull(),
    digest: text().notNull(),
    answer: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.owner, t.key] })],
);

/** Every published event, whether or not an endpoint wanted it. An event in this table is not published again. */
export const events = sqliteTable('events', {
  key: integer().primaryKey({ autoIncrement: true }),
  id: text().notNull().unique(),
  type: text().$type<EventType>().notNull(),
  at: integer().notNull(),
  recordedAt: integer('recorded_at').notNull(),
});

export const deliveries = sqliteTable(
  'deliveries',
  {
    key: integer().primaryKey(),
    id: text().notNull().unique(),
    endpoint: integer()
      .notNull()
      .references(() => endpoints.key, { onDelete: 'cascade' }),
    event: integer()
      .notNull()
      .references(() => events.key),
    /** 1, 2, 3 and so on for each endpoint: a missing number means a missing delivery. */
    sequence: integer().notNull(),
    state: text({ enum: ['pending', 'delivered', 'failed', 'missed'] }).notNull(),
    /** Null unless it is pending. */
    nextAttemptAt: integer('next_attempt_at'),
    /** Set while an attempt is being made, or until the process that made it can be presumed dead. */
    leasedUntil: integer('leased_until'),
    /** Grows with each claim; only the newest one counts. */
    lease: integer().notNull().default(0),
    /** Attempts since the current plan began, and in all. */
    planAttempts: integer('plan_attempts').notNull().default(0),
    attempts: integer().notNull().default(0),
    createdAt: integer('created_at').notNull(),
    /** Last, because it is long, and the columns before it are the ones that are read. */
    body: text().notNull(),
  },
  (t) => [
    uniqueIndex('deliveries_sequence').on(t.endpoint, t.sequence),
    index('deliveries_in_state').on(t.endpoint, t.state, t.sequence),
    // These answer the regular queries: when something falls due, what is due for an endpoint, and how much of it is
    // in flight. The first two do not include the lease, so a claim leaves them untouched.
    index('deliveries_due').on(t.nextAttemptAt).where(sql`${t.state} = 'pending'`),
    index('deliveries_due_at_endpoint')
      .on(t.endpoint, t.nextAttemptAt, t.sequence)
      .where(sql`${t.state} = 'pending'`),
    index('deliveries_leased')
      .on(t.endpoint, t.leasedUntil)
      .where(sql`${t.leasedUntil} is not null`),
  ],
);

export const attempts = sqliteTable(
  'attempts',
  {
    delivery: integer()
      .notNull()
      .references(() => deliveries.key, { onDelete: 'cascade' }),
    number: integer().notNull(),
    at: integer().notNull(),
    durationMs: integer('duration_ms').notNull(),
    /** Null if there was no answer: then `detail` says why, and the next two are meaningless. */
    status: integer(),
    answer: text(),
    retryAfterS: integer('retry_after_s'),
    detail: text(),
  },
  (t) => [primaryKey({ columns: [t.delivery, t.number] })],
);
