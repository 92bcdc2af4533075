/** A connection that the rules of its client did not allow. The message names the address: it is for the operator. */
export class ForbiddenAddress extends Error {
  readonly code = 'ERR_FORBIDDEN_ADDRESS';

  constructor(hostname: string, address: string) {
    super(`${hostname} is at ${address}, which is not a public address`);
  }
}
