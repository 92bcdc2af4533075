import type { OptOutRegion } from './opt-out.js';
import { regionsAround } from './regions.js';

/**
 * Whether a control is offered to somebody in a region (a code, as of `regionCode`): not where a text says that it is
 * not; and where a text names the regions that have it, only there. A region from which on something applies is none
 * that others are left out beside: it joins the others. Neither is an exception from a wider one that does not have it.
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
