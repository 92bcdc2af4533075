import type { OptOutRegion } from './opt-out.js';
import { regionsAround } from './regions.js';

/**
 * Whether a control is offered to people in a region (a code from `regionCode`). It is not offered where a text says
 * so. If a text names the regions that have it, it is offered only there. Two kinds of named region do not exclude
 * others: one with a start date, which only joins the rest, and an exception within a wider region that lacks it.
 */
export function isOfferedIn(region: string, regions: readonly OptOutRegion[]): boolean {
  const around = regionsAround(region);
  const own = around.flatMap((code) => regions.find((one) => one.code === code) ?? [])[0];
  if (own) return own.available;
  const absent = regions.filter(({ available }) => !available).map(({ code }) => code);
  const isException = ({ code }: OptOutRegion) =>
    regionsAround(code).some((wider) => absent.includes(wider));
  return !regions.some((one) => one.available && one.from === null && !isException(one));
}
