import type { UnreachableCause } from '../core/outcome.js';
import { allowVariable } from './egress.js';
import { causeOf } from './failure.js';
import { ForbiddenAddress } from './forbidden.js';

const ofCause: Record<UnreachableCause, (host: string, code: string) => string> = {
  dns: (host, code) =>
    `The name of ${host} could not be resolved${code}; check the url and the DNS records.`,
  refused: (host, code) =>
    `${host} could not be connected to${code}; check that the receiver is up and the port is right.`,
  timeout: (host, code) =>
    `No connection to ${host} came about in time${code}; check that it can be reached from outside.`,
  tls: (host, code) =>
    `No TLS connection to ${host} came about${code}; check its certificate, and that the port speaks TLS.`,
  reset: (host, code) => `${host} closed the connection before its answer had ended${code}.`,
  protocol: (host, code) => `What ${host} answered is no HTTP that can be read${code}.`,
};

/**
 * A sentence for the owner of the endpoint. It holds neither the error's message nor the address that was tried:
 * what a name stands for inside the operator's network is not the owner's to learn.
 */
export function explainSending(error: unknown, { protocol, host, hostname }: URL): string {
  if (error instanceof ForbiddenAddress) {
    return protocol === 'https:'
      ? `${hostname} is at an address that is not public; the operator can allow it with ${allowVariable}.`
      : `${hostname} is not in a network to which http may go; use https, or ask the operator to allow it with ${allowVariable}.`;
  }
  const { cause, code } = causeOf(error);
  // Errors that say so come from undici, and speak of what it was given alone.
  if (/^(UND_ERR_(INVALID_ARG|NOT_SUPPORTED)|ERR_INVALID_)/.test(code)) {
    return `The request cannot be made: ${error instanceof Error ? error.message : code}.`;
  }
  if (/^UND_ERR_(CLOSED|DESTROYED)$/.test(code)) return calledOff;
  // undici knows no code for some of what is no HTTP.
  return ofCause[cause](host, code && ` (${code})`);
}

/** Of an attempt that was not the receiver's to fail. */
export const calledOff = 'The attempt was called off before it had ended.';
