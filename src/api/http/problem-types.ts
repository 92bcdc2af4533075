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
    title: 'The request cannot be used as it is',
    meaning:
      'A parameter, a header, the body or the path is missing, malformed, out of range, given twice or unknown.',
    remedy:
      'Read `errors`: each entry names the field, where it stands, and what is expected of it.',
  },
  unauthorized: {
    status: 401,
    title: 'An API key is needed',
    meaning:
      'The request has no API key, or one that is not known, was revoked or has expired. Reading needs none; webhooks do.',
    remedy:
      'Send `Authorization: Bearer <key>`. Keys come from the operator, who makes them with `clausewatch keys create`.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing at this address',
    meaning:
      'No route has this path, no change, document, version, clause or webhook of yours has this id, or the document has no text from that time.',
    remedy:
      'Start at `/`, which links to everything, or look ids up in `/changes`, `/documents` and `/documents/{id}/versions`.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take that method',
    meaning: 'The path exists, but not for this HTTP method.',
    remedy: 'Use one of the methods in the `Allow` header.',
  },
  'not-acceptable': {
    status: 406,
    title: 'No format that the Accept header allows is available',
    meaning: 'The answer exists, but in none of the media types that `Accept` allows.',
    remedy: 'Ask for one of the media types that `detail` lists, or leave the header out.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request took too long to arrive',
    meaning: 'The request was not received whole in time.',
    remedy: 'Send it again over a connection that is not that slow.',
  },
  'endpoint-disabled': {
    status: 409,
    title: 'The endpoint is disabled',
    meaning:
      'Nothing can be sent to this endpoint: it was disabled by its owner, answered 410, or failed for days.',
    remedy: 'Read `disabled` of the endpoint, and `POST /webhooks/{id}/enable` first.',
  },
  'content-too-large': {
    status: 413,
    title: 'The body is too large',
    meaning: 'The body of the request is larger than this API takes.',
    remedy: 'Send less. No route for reading needs a body.',
  },
  'uri-too-long': {
    status: 414,
    title: 'The address is too long',
    meaning: 'The address, or one part of its path, is longer than any that this API understands.',
    remedy: 'Shorten it: filters and search words are at most 200 characters long.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body has a format that is not understood',
    meaning: 'The Content-Type or Content-Encoding of the body is not one that this route takes.',
    remedy: 'Send JSON as `application/json`, or no body where none is needed.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The idempotency key belongs to another request',
    meaning:
      'A request with this `Idempotency-Key` and this API key came before, and its body was another one.',
    remedy:
      'Give every new request a key of its own, and repeat a request with its body unchanged.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    meaning: 'This address sent more requests in a minute than the operator allows.',
    remedy:
      'Wait for as many seconds as `Retry-After` says. Poll with `page.cursor` and `If-None-Match`, which is cheap.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The headers are too large',
    meaning: 'The request line and headers together are larger than this API takes.',
    remedy: 'Send fewer or shorter headers.',
  },
  'internal-error': {
    status: 500,
    title: 'Something went wrong on our side',
    meaning: 'The request was sound, but answering it failed. The cause is in the log.',
    remedy: 'Try again later. When it lasts, give the operator the `requestId`.',
  },
  'not-ready': {
    status: 503,
    title: 'Not ready',
    meaning: 'The process runs, but cannot do its work yet or at the moment; `detail` says why.',
    remedy: 'Try again in some seconds.',
  },
  overloaded: {
    status: 503,
    title: 'Too busy at the moment',
    meaning: 'The process is so busy that it turns requests away instead of letting them pile up.',
    remedy: 'Wait for as many seconds as `Retry-After` says, then try again.',
  },
} satisfies Record<string, ProblemType>;

export type ProblemName = keyof typeof types;

export const problemTypes: Readonly<Record<ProblemName, ProblemType>> = types;

export const problemNames = Object.keys(types) as ProblemName[];

export function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(types, name);
}

/** The type to be used for an error that something below us gave with this status. */
export function problemForStatus(status: number): ProblemName {
  const name = problemNames.find((name) => types[name].status === status);
  return name ?? (status < 500 ? 'invalid-request' : 'internal-error');
}
