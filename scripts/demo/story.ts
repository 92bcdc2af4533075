import type { Webhooks } from '../../src/cli/webhooks.js';
import { settings } from '../../src/config.js';
import type { Edit, OptOutDifference } from '../../src/core/change.js';
import type { Document } from '../../src/core/document.js';
import { createFetcher } from '../../src/net/fetcher.js';
import type { ReceivedEvent } from '../../src/net/receiver.js';
import { userAgentOf } from '../../src/net/user-agent.js';
import type { CheckResult } from '../../src/pipeline/check-result.js';
import { track } from '../../src/pipeline/track.js';
import type { Store } from '../../src/store/store.js';
import type { Site } from '../../tests/fixtures/site/server.js';
import { type Subscriber, subscribe } from '../../tests/fixtures/webhook.js';

interface Scene {
  site: Site;
  store: Store;
  documents: readonly Document[];
  webhooks: Webhooks;
  /** URL of the API. */
  base: string;
  say: (line?: string) => void;
}

/** What happens at the site, and when it is checked. */
interface Act {
  title: string;
  site: Partial<Pick<Site, 'stage' | 'trouble'>>;
  looks: readonly string[];
}

const acts: readonly Act[] = [
  {
    title:
      'The texts are read for the first time. A text counts once a second check, minutes later, confirms it.',
    site: { stage: 'before' },
    looks: ['2025-08-01T09:00:00Z', '2025-08-01T09:10:00Z'],
  },
  {
    title: 'Two pages announce new terms for 3 November.',
    site: { stage: 'announced' },
    looks: ['2025-09-18T09:00:00Z', '2025-09-18T09:10:00Z'],
  },
  {
    title: 'The site blocks everyone for a day. That is a state, not a change.',
    site: { trouble: 'status-999' },
    looks: ['2025-10-06T09:00:00Z'],
  },
  {
    title: 'It lets us in again, and the texts are unchanged.',
    site: { trouble: null },
    looks: ['2025-10-07T09:00:00Z'],
  },
  {
    title: 'The new terms are in force.',
    site: { stage: 'in-force' },
    looks: ['2025-11-03T09:00:00Z', '2025-11-03T09:10:00Z'],
  },
];

/**
 * Plays the acts through the real fetcher, pipeline, database and sender; only the clock is simulated. Returns the
 * webhook that received the events.
 */
export async function playStory(scene: Scene, stop: AbortSignal): Promise<Subscriber> {
  const { site, store, documents, base, say } = scene;
  let clock = Date.parse('2025-08-01T00:00:00Z');
  const now = () => clock;
  await store.documents.sync(documents, clock);
  const subscriber = await subscribe(scene, clock, (event) => say(toEventLine(event)));
  const fetcher = createFetcher({
    userAgent: userAgentOf({ version: 'demo', contact: settings.contact.fallback }),
    robots: 'catalogue',
    minimumGapMs: 0,
    now,
    random: Math.random,
    sleep: async () => {},
  });
  try {
    for (const { title, site: state, looks } of acts) {
      Object.assign(site, state);
      say(`\n${title}`);
      for (const look of looks) {
        clock = Date.parse(look);
        for (const document of documents) {
          const tools = { store, fetcher, now, random: Math.random, eventBase: base };
          const result = await track(document, tools, stop);
          if (!result) return subscriber;
          say(toLine(result));
          for (const edit of result.change?.edits ?? []) say(toEditLine(edit));
          for (const optOut of result.change?.optOuts ?? []) say(toOptOutLine(optOut));
        }
        await subscriber.hear(now);
      }
    }
    return subscriber;
  } finally {
    await fetcher.close();
  }
}

function toLine({ at, documentId, outcome, change, detail }: CheckResult): string {
  const time = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  const what = change ? `CHANGE: ${change.summary}` : detail;
  return `  ${time}  ${documentId.padEnd(30)} ${outcome.padEnd(9)}  ${what}`;
}

/** What the receiver got, and whether the signature was valid. */
function toEventLine({ sequence, type, summary, verified }: ReceivedEvent): string {
  const signed = verified ? 'signature verified' : 'NOT VERIFIED';
  return `      → webhook #${sequence} ${type}: ${summary} (${signed})`;
}

/** The id can be looked up under `/opt-outs/{id}`. */
function toOptOutLine({ id, what }: OptOutDifference): string {
  return `      How to opt out (${id}) – ${what}`;
}

const marks = { '=': ['', ''], '-': ['[-', '-]'], '+': ['{+', '+}'] } as const;

/** An edit as `git diff --word-diff` would show it. */
function toEditLine({ words, section }: Edit): string {
  const where = section.at(-1);
  const shown = words.map(([sign, text]) => `${marks[sign][0]}${text}${marks[sign][1]}`).join('');
  return `      ${where ? `${where}: ` : ''}${shown}`;
}
