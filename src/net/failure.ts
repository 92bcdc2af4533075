import type { NoPage, UnreachableCause } from '../core/outcome.js';
import { ForbiddenAddress } from './forbidden.js';

/** A request that got no response. `transient` means that trying again soon may help. */
export interface Failure {
  kind: 'failure';
  answer: NoPage;
  transient: boolean;
}

/** The time limit for one document is up. */
export class DeadlinePassed extends Error {
  readonly code = 'ERR_DEADLINE_PASSED';

  constructor(limitMs: number) {
    super(`the whole request may take ${limitMs} ms`);
  }
}

/** The caller, or the end of the program, cancelled a request. */
export class Stopped extends Error {
  readonly code = 'ERR_STOPPED';
}

/** Error codes of Node, OpenSSL and undici; the first matching pattern decides. */
const causes: readonly [code: RegExp, cause: UnreachableCause][] = [
  [/^ERR_(DEADLINE_PASSED|STOPPED)$/, 'timeout'],
  [/^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/, 'timeout'],
  [/^(ECONNREFUSED|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, 'refused'],
  [/^(ENOTFOUND|ENODATA|ESERVFAIL|EAI_[A-Z]+)$/, 'dns'],
  [/^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|UND_ERR_CLOSED)$/, 'reset'],
  // A body that ends before its Content-Length, and a chunked one before its last chunk.
  [/^(UND_ERR_RES_CONTENT_LENGTH_MISMATCH|HPE_INVALID_EOF_STATE)$/, 'reset'],
  [/^(EPROTO|ERR_TLS_|ERR_SSL_|ERR_OSSL|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/, 'tls'],
  [/^(INVALID_(CA|PURPOSE)|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH)$/, 'tls'],
];

const advice: Record<UnreachableCause, string> = {
  dns: 'check the host in the declared URL and the resolver of this machine',
  refused: 'check the address, and whether the site is up',
  timeout: 'the next check tries again',
  tls: "check the site's certificate and this machine's clock",
  reset: 'the next check tries again',
  protocol: 'open the URL in a browser to see what it serves',
};

/** Turns anything that a request to `url` threw into a value; unknown errors count as a protocol failure. */
export function explain(error: unknown, url: string): Failure {
  if (error instanceof ForbiddenAddress) return forbidden(error, url);

  const { cause, code } = causeOf(error);
  const what = error instanceof Error ? error.message : String(error);
  const detail = `No answer from ${url} (${cause}${code && `, ${code}`}: ${what}); ${advice[cause]}.`;
  return {
    kind: 'failure',
    answer: { kind: 'unreachable', cause, detail },
    transient: cause === 'reset' || code === 'ETIMEDOUT' || code === 'UND_ERR_CONNECT_TIMEOUT',
  };
}

function forbidden(error: ForbiddenAddress, url: string): Failure {
  const detail = `${url} was not requested, because ${error.message}; if it is intended, declare that address itself.`;
  const answer: NoPage = { kind: 'refused-by-us', because: 'off-site-redirect', detail };
  return { kind: 'failure', answer, transient: false };
}

/** The kind of failure and the error's code, which is empty if it has none. */
export function causeOf(error: unknown): { cause: UnreachableCause; code: string } {
  const code = codeOf(error);
  return { cause: causes.find(([pattern]) => pattern.test(code))?.[1] ?? 'protocol', code };
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
