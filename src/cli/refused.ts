/** The request cannot be carried out. The message says why and what to do; no stack trace is shown. */
export class Refused extends Error {
  override name = 'Refused';
}

/** `changed` is how `check` reports that something is new. */
export const exitCodes = { fine: 0, failed: 1, usage: 2, changed: 10 } as const;
