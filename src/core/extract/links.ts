import { isTracking, type LinkRules } from './tracking-parameters.js';

/** Click guards, such as Outlook's, carry the real target in a parameter. */
const guards: readonly { host: RegExp; parameter: string }[] = [
  { host: /(^|\.)safelinks\.protection\.outlook\.com$/, parameter: 'url' },
];
const maxGuards = 3;

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
  const target = unwrap(url);
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
  for (let i = 0; i < maxGuards; i++) {
    const guard = guards.find(({ host }) => host.test(target.hostname));
    const inner = guard && parse(target.searchParams.get(guard.parameter) ?? '', target.href);
    if (!inner) break;
    target = inner;
  }
  return target;
}

/** The other parameters stay exactly as written, so that links that differ only in tracking become the same. */
function dropTracking(url: URL, rules: LinkRules): void {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => !isTracking(part.split('=', 1)[0] ?? '', url, rules));
  url.search = kept.join('&');
}
