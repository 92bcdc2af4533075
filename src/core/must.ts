/**
 * Returns a value that can only be missing because of a bug or damaged data. Throwing is better than continuing with
 * a default that looks right and may be stored. `what` names what was expected and where.
 */
export function must<Value>(value: Value | null | undefined, what: string): Value {
  return value ?? missing(what);
}

function missing(what: string): never {
  throw new Error(
    `This should never happen: ${what} is missing. It is a bug in Clausewatch, or the data is damaged.`,
  );
}
