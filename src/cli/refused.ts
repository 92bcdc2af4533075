/** What the user asked for cannot be done; the message says why and what to do. No stack is shown. */
export class Refused extends Error {
  override name = 'Refused';
}

/** Exit codes. `check` says with `changed` that there is news. */
export const exitCodes = { fine: 0, failed: 1, usage: 2, changed: 10 } as const;
