/** A connection that the client's rules forbid. The message names the address, so it is for the operator only. */
export class ForbiddenAddress extends Error {
  readonly code = 'ERR_FORBIDDEN_ADDRESS';

  constructor(hostname: string, address: string) {
    super(`${hostname} is at ${address}, which is not a public address`);
  }
}
