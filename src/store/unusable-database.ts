/** The database cannot be used. The message is for the operator: what is wrong, where, and what to do. */
export class UnusableDatabase extends Error {
  constructor(path: string, what: string, next: string, cause?: unknown) {
    super(`Cannot use the database ${path}: ${what}. ${next}.`, { cause });
    this.name = 'UnusableDatabase';
  }
}
