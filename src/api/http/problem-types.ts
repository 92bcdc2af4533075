/** One kind of problem, as `/problems/<name>` and docs/problems.md explain it. */
export interface ProblemType {
  status: number;
  title: string;
  /** What happened. */
  meaning: string;
  /** What the caller can do about it. */
  remedy: string;
}

const types = {
  'invalid-request': {
    status: 400,
    title: 'The request is invalid',
    meaning:
      'A parameter, a header, the body or the path is missing, malformed, out of range, given twice or unknown.',
    remedy: 'Read `errors`: each entry names the field, where it is, and what is expected.',
  },
  unauthorized: {
    status: 401,
    title: 'An API key is required',
    meaning:
      'The request has no API key, or its key is unknown, revoked or expired. Reading needs no key; webhooks do.',
    remedy:
      'Send `Authorization: Bearer <key>`. The operator creates keys with `clausewatch keys create`.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    meaning:
      'There is no route with this path, no change, document, version, clause or webhook of yours with this id, or no text of the document from that time.',
    remedy:
      'Start at `/`, which links to everything, or look ids up in `/changes`, `/documents` and `/documents/{id}/versions`.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    meaning: 'The path exists, but not for this HTTP method.',
    remedy: 'Use one of the methods in the `Allow` header.',
  },
  'not-acceptable': {
    status: 406,
    title: 'Not available in an accepted format',
    meaning: 'The resource exists, but not in any of the media types that `Accept` allows.',
    remedy: 'Ask for one of the media types that `detail` lists, or leave the header out.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request took too long to arrive',
    meaning: 'The complete request did not arrive in time.',
    remedy: 'Send it again over a faster connection.',
  },
  'endpoint-disabled': {
    status: 409,
    title: 'The endpoint is disabled',
    meaning:
      'Nothing can be sent to this endpoint: it was disabled by its owner, answered 410, or failed for days.',
    remedy: 'Read `disabled` of the endpoint, then `POST /webhooks/{id}/enable` first.',
  },
  'content-too-large': {
    status: 413,
    title: 'The body is too large',
    meaning: 'The request body is larger than this API accepts.',
    remedy: 'Send a smaller body. Reading never needs one.',
  },
  'uri-too-long': {
    status: 414,
    title: 'The URL is too long',
    meaning: 'The URL, or one segment of its path, is longer than this API accepts.',
    remedy: 'Shorten it: filters and search words are at most 200 characters long.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported body format',
    meaning: 'This route does not accept the body’s Content-Type or Content-Encoding.',
    remedy: 'Send JSON as `application/json`, or no body if none is needed.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The idempotency key was used for another request',
    meaning:
      'An earlier request with this API key used the same `Idempotency-Key` with a different body.',
    remedy: 'Use a new key for each new request, and repeat a request with its body unchanged.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    meaning: 'Your address sent more requests per minute than the operator allows.',
    remedy:
      'Wait for the number of seconds in `Retry-After`. Polling with `page.cursor` and `If-None-Match` is cheap.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The headers are too large',
    meaning: 'The request line and headers together are larger than this API accepts.',
    remedy: 'Send fewer or shorter headers.',
  },
  'internal-error': {
    status: 500,
    title: 'Internal error',
    meaning: 'The request was valid, but answering it failed. The cause is in the server’s log.',
    remedy: 'Try again later. If it persists, give the operator the `requestId`.',
  },
  'not-ready': {
    status: 503,
    title: 'Not ready',
    meaning:
      'The process is running but cannot do its work yet, or at the moment; `detail` says why.',
    remedy: 'Try again in a few seconds.',
  },
  overloaded: {
    status: 503,
    title: 'Overloaded',
    meaning: 'The process is so busy that it rejects requests instead of letting them queue up.',
    remedy: 'Wait for the number of seconds in `Retry-After`, then try again.',
  },
} satisfies Record<string, ProblemType>;

export type ProblemName = keyof typeof types;

export const problemTypes: Readonly<Record<ProblemName, ProblemType>> = types;

export const problemNames = Object.keys(types) as ProblemName[];

export function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(types, name);
}

/** The type for an error that a layer below us raised with this status. */
export function problemForStatus(status: number): ProblemName {
  const name = problemNames.find((name) => types[name].status === status);
  return name ?? (status < 500 ? 'invalid-request' : 'internal-error');
}
