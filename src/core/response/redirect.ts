import { must } from '../must.js';
import type { NoPage } from '../outcome.js';
import { quote } from './quote.js';
import { type SignInWall, wallReached } from './sign-in-walls.js';

/** Longer targets are rejected: no publisher needs them, and matching them against robots.txt costs time. */
const longestTarget = 2_000;

export type Redirect = { kind: 'redirect'; to: string };

/** Where a 3xx at `url` leads: an absolute http(s) address, a sign-in wall, or nowhere. */
export function readRedirect(
  url: string,
  status: number,
  location: string | undefined,
): Redirect | NoPage {
  if (!location) return badRedirect(url, status, 'without saying where to');

  const to = resolve(location, url);
  if (to?.protocol !== 'http:' && to?.protocol !== 'https:') {
    return badRedirect(url, status, `to ${quote(location)}, which is not a web address`);
  }
  const by = wallReached(new URL(url), to);
  if (by !== null) return walledOff(url, to, by);
  if (to.href.length > longestTarget) {
    return badRedirect(url, status, `to an address of ${to.href.length} characters`);
  }
  return { kind: 'redirect', to: bare(to) };
}

function resolve(location: string, url: string): URL | null {
  const target = rawUtf8(location) ?? location;
  return URL.canParse(target, url) ? new URL(target, url) : null;
}

/**
 * Header bytes arrive as one character each, and some servers send a path in raw UTF-8, which browsers accept.
 * Null if the characters are not such bytes.
 */
function rawUtf8(text: string): string | null {
  const codes = Array.from(text, (character) =>
    must(character.codePointAt(0), 'the code of a character'),
  );
  if (codes.some((code) => code > 0xff)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(codes));
  } catch {
    // Not UTF-8, which is a valid answer and not a failure.
    return null;
  }
}

/** The part of an address that is requested: without fragment, user name or password. */
function bare(to: URL): string {
  to.hash = '';
  to.username = '';
  to.password = '';
  return to.href;
}

function badRedirect(url: string, status: number, where: string): NoPage {
  return {
    kind: 'refused-by-us',
    because: 'bad-redirect',
    detail: `${url} redirects (${status}) ${where}; open it in a browser and correct the declared URL.`,
  };
}

function walledOff(url: string, to: URL, by: SignInWall): NoPage {
  return {
    kind: 'blocked',
    by,
    detail: `${url} redirects to the sign-in wall ${quote(to.origin + to.pathname)} (${by}); save the page as WARC in a browser and feed it to \`clausewatch replay\`.`,
  };
}
