import type { UnreachableCause } from '../core/outcome.js';
import { allowVariable } from './egress.js';
import { causeOf } from './failure.js';
import { ForbiddenAddress } from './forbidden.js';

const ofCause: Record<UnreachableCause, (host: string, code: string) => string> = {
  dns: (host, code) =>
    `The host name ${host} could not be resolved${code}; check the URL and the DNS records.`,
  refused: (host, code) =>
    `Could not connect to ${host}${code}; check that the receiver is running and the port is correct.`,
  timeout: (host, code) =>
    `Could not connect to ${host} in time${code}; check that it can be reached from outside.`,
  tls: (host, code) =>
    `Could not establish a TLS connection to ${host}${code}; check its certificate, and that the port uses TLS.`,
  reset: (host, code) => `${host} closed the connection before its answer was complete${code}.`,
  protocol: (host, code) => `${host} did not answer with valid HTTP${code}.`,
};

/**
 * A sentence for the endpoint's owner. It contains neither the error's message nor the address that was tried:
 * what a name resolves to inside the operator's network is none of the owner's business.
 */
export function explainSending(error: unknown, { protocol, host, hostname }: URL): string {
  if (error instanceof ForbiddenAddress) {
    return protocol === 'https:'
      ? `${hostname} is at an address that is not public; the operator can allow it with ${allowVariable}.`
      : `${hostname} is not in a network where http is allowed; use https, or ask the operator to allow it with ${allowVariable}.`;
  }
  const { cause, code } = causeOf(error);
  // These errors come from undici and only mention its own input.
  if (/^(UND_ERR_(INVALID_ARG|NOT_SUPPORTED)|ERR_INVALID_)/.test(code)) {
    return `The request cannot be made: ${error instanceof Error ? error.message : code}.`;
  }
  if (/^UND_ERR_(CLOSED|DESTROYED)$/.test(code)) return cancelled;
  // undici has no code for some kinds of invalid HTTP.
  return ofCause[cause](host, code && ` (${code})`);
}

/** For an attempt whose failure was not the receiver's fault. */
export const cancelled = 'The attempt was cancelled before it finished.';
