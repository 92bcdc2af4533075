/**
 * The possible results of reading a document, as values that the compiler makes callers handle.
 * `Answer` is what the network (or a WARC file) returned. `Doubt` is a problem with a page's content.
 */

/** A page that was received completely, with its bytes and its text. */
export interface Page {
  kind: 'page';
  /** The address that answered, after redirects. */
  url: string;
  status: number;
  /** Header names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The body, without content coding. */
  bytes: Uint8Array;
  /** The body, decoded with its charset. For plain text, the page that browsers show for it. */
  html: string;
}

export type BlockedBy =
  | 'status-999'
  | 'forbidden'
  | 'authwall'
  | 'sign-in'
  | 'captcha'
  | 'cookie-wall';

export type UnreachableCause = 'dns' | 'refused' | 'timeout' | 'tls' | 'reset' | 'protocol';

export type RefusedBecause =
  | 'robots'
  | 'off-site-redirect'
  | 'redirect-loop'
  | 'bad-redirect'
  | 'redirect-not-captured'
  | 'too-large'
  | 'not-html'
  | 'bad-encoding';

/** Why there is no page. `detail` is a sentence for the operator. */
export type NoPage =
  | { kind: 'unchanged'; detail: string }
  | { kind: 'blocked'; by: BlockedBy; detail: string }
  | { kind: 'rate-limited'; retryAfterS: number | null; detail: string }
  | { kind: 'missing'; status: 404 | 410; detail: string }
  | { kind: 'unavailable'; status: number; retryAfterS: number | null; detail: string }
  | { kind: 'unreachable'; cause: UnreachableCause; detail: string }
  | { kind: 'refused-by-us'; because: RefusedBecause; detail: string };

export type Answer = Page | NoPage;

/** Why a page that arrived is doubted, apart from walls, which are answers of the site. */
export const textDoubts = [
  'empty',
  'error-page',
  /** Another page of the site: it asks for something first, or only forwards its visitor. */
  'stand-in',
  'main-missing',
  'wrong-language',
  /** Its characters are damaged. */
  'garbled',
  'truncated',
  'shrunken',
  /** Nothing of the current text is left. */
  'unlike',
] as const;
export type TextDoubt = (typeof textDoubts)[number];

/** Why a page that arrived is not accepted as the document's text. */
export type Doubt =
  | { kind: 'blocked'; by: BlockedBy; detail: string }
  /** Slightly, if only a few words are damaged. */
  | { kind: 'garbled'; isSlight: boolean; detail: string }
  | { kind: Exclude<TextDoubt, 'garbled'>; detail: string };
