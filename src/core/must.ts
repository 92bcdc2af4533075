/**
 * The value, which is missing only if the program is wrong or its data damaged. To throw is better than to go on
 * with a default that looks right and may be stored. `what` names what was expected and where.
 */
export function must<Value>(value: Value | null | undefined, what: string): Value {
  return value ?? missing(what);
}

function missing(what: string): never {
  throw new Error(
    `This should never happen: ${what} is missing. It is a bug in Clausewatch, or the data is damaged.`,
  );
}
