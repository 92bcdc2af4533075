import { wholeStart } from '../prose/clusters.js';
import { timeOf } from '../time.js';
import type { Event } from './event.js';

/** A payload is thin: what happened and where the rest is. */
export const maximumBodyBytes = 20_000;

interface Limit {
  /** Characters of a text. */
  text: number;
  /** Characters of an address: a truncated one leads nowhere. */
  address: number;
  /** Members of a list. */
  list: number;
}

/** The first limits with which the body is small enough are used. Full texts are behind the links. */
const limits: readonly Limit[] = [
  { text: 1_000, address: 2_000, list: 20 },
  { text: 300, address: 2_000, list: 10 },
  { text: 100, address: 1_000, list: 3 },
  // Six bytes per character if each has to be escaped.
  { text: 30, address: 300, list: 1 },
];

/** What is signed and sent: identical at every attempt. */
export function bodyOf(event: Event, sequence: number): string {
  for (const limit of limits) {
    const body = render(event, sequence, limit);
    if (Buffer.byteLength(body) < maximumBodyBytes) return body;
  }
  throw new Error(`${event.type} ${event.id}: its data has more fields than a payload can hold.`);
}

function render({ type, at, data }: Event, sequence: number, limit: Limit): string {
  return JSON.stringify({ type, timestamp: timeOf(at), data: { ...cut(data, limit), sequence } });
}

function cut<T>(value: T, { text, address, list }: Limit): T {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) => {
    if (Array.isArray(part)) return part.slice(0, list);
    if (typeof part !== 'string') return part;
    return shortened(part, /^https?:\/\//.test(part) ? address : text);
  });
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${wholeStart(text, most - 1)}…`;
}
