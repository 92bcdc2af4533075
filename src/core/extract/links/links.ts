import { protectedAddress } from './email-protection.js';
import { redirectedTo } from './redirectors.js';
import { isTracking, type LinkRules } from './tracking-parameters.js';
import { percentDecoded } from './wrapped-targets.js';

/** Redirectors inside redirectors beyond this stay. */
const mostRedirectors = 5;
/** How often a target may be encoded beyond what an address needs. */
const mostEncodings = 3;
const encodedScheme = /^https?%(?:25)*3a/i;
const absolute = /^(?:[a-z][a-z0-9+-]*:|\/\/)/i;

/**
 * Makes the function that gives a link's target in one form: absolute, unwrapped, without tracking.
 * Links within the page lead to the declared address, whichever mirror of it answered.
 */
export function linkNormaliser(base: string, rules: LinkRules): (href: string) => string | null {
  const known = new Map<string, string | null>();
  return (href) => {
    const before = known.get(href);
    if (before !== undefined) return before;
    const target = normaliseLink(href, href.startsWith('#') ? rules.url : base, rules);
    known.set(href, target);
    return target;
  };
}

/** Null for empty, `javascript:` and invalid targets. */
export function normaliseLink(
  href: string,
  base: string,
  rules: LinkRules = { url: base },
): string | null {
  const url = parse(href.trim(), base);
  if (url === null) return null;
  const target = protectedAddress(unwrap(url));
  if (target.protocol === 'javascript:' || target.protocol === 'data:') return null;
  if (target.protocol !== 'http:' && target.protocol !== 'https:') return target.href;
  dropTracking(target, rules);
  return target.href;
}

function parse(href: string, base: string): URL | null {
  if (href === '') return null;
  return URL.canParse(href, base) ? new URL(href, base) : null;
}

function unwrap(url: URL): URL {
  let target = url;
  for (let i = 0; i < mostRedirectors; i++) {
    const inner = innerTarget(target);
    if (inner === null) break;
    target = inner;
  }
  return target;
}

/** Only an absolute target says where a redirector leads. */
function innerTarget(url: URL): URL | null {
  let written = redirectedTo(url)?.trim() ?? '';
  for (let i = 0; i < mostEncodings && encodedScheme.test(written); i++) {
    written = percentDecoded(written);
  }
  return absolute.test(written) ? parse(written, url.href) : null;
}

/** The other parameters stay exactly as written, so that links that differ only in tracking become the same. */
function dropTracking(url: URL, rules: LinkRules): void {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => !isTracking(part.split('=', 1)[0] ?? '', url, rules));
  url.search = kept.join('&');
}
