/** The database cannot be used; the message is for the operator: what, where, what next. */
export class UnusableDatabase extends Error {
  constructor(path: string, what: string, next: string, cause?: unknown) {
    super(`Cannot use the database ${path}: ${what}. ${next}.`, { cause });
    this.name = 'UnusableDatabase';
  }
}
