import { z } from 'zod';
import { timeOf } from '../../core/time.js';

export const Time = z.iso.datetime().describe('RFC 3339, UTC.');

export { timeOf as presentTime };

/** A `+` that was not percent-encoded in a query arrives as a space. */
const pattern = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.(\d+))?(Z|[+ -]\d{2}:\d{2}))?$/i;

/**
 * An RFC 3339 date-time, or a date, which means 00:00 UTC, as epoch milliseconds. Null if it is neither, or if there
 * is no such day or time.
 */
export function parseTime(text: string): number | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, date, clock = '00:00:00', fraction = '', zone = 'Z'] = match;
  const local = Date.parse(`${date}T${clock}Z`);
  const offset = offsetMs(zone);
  if (Number.isNaN(local) || offset === null) return null;
  // Date.parse reads 30 February as 2 March, and 24:00 as the next day.
  if (timeOf(local) !== `${date}T${clock}Z`) return null;
  return local + Number(fraction.slice(0, 3).padEnd(3, '0')) - offset;
}

function offsetMs(zone: string): number | null {
  if (/^z$/i.test(zone)) return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
