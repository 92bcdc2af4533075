import { timeOf } from '../time.js';
import type { Event } from './event.js';

/** A payload is thin: what happened and where the rest is. */
export const maximumBodyBytes = 20_000;

interface Limit {
  /** Characters of a text. */
  text: number;
  /** Members of a list. */
  list: number;
}

/** The first under which the body is small enough counts. Texts in full stand behind the links. */
const limits: readonly Limit[] = [
  { text: 1_000, list: 20 },
  { text: 300, list: 10 },
  { text: 100, list: 3 },
];

/** What is signed and sent, at every attempt the same. */
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

function cut<T>(value: T, { text, list }: Limit): T {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) => {
    if (Array.isArray(part)) return part.slice(0, list);
    return typeof part === 'string' ? shortened(part, text) : part;
  });
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  // Half of a surrogate pair is no character.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
