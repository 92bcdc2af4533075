import { siteOf } from '../../site.js';
import { bingTarget, proofpointTarget, proofpointV3Target, wholeQuery } from './wrapped-targets.js';

/*
 * Pages that do nothing but send a reader on to another address, which stands in the link. Only pages are listed
 * whose every link does so: share buttons, sign-in pages, translations and archives are where a link leads, and
 * `/url` on a publisher's own site may be anything.
 *
 * Each row: a host, which stands for its subdomains too, with or without a path, and the parameters that may have the
 * target. `google.com` stands for Google's sites in all countries. Sources besides the links themselves: ClearURLs
 * (https://docs.clearurls.xyz/latest/specs/rules/), and Unalix (https://github.com/AmanoTeam/Unalix).
 */
const byParameter: readonly (readonly [address: string, ...parameters: string[]])[] = [
  // Meta
  ['l.facebook.com', 'u'],
  ['lm.facebook.com', 'u'],
  ['facebook.com/l.php', 'u'],
  ['facebook.com/flx/warn', 'u'],
  ['l.instagram.com', 'u'],
  ['l.messenger.com', 'u'],
  ['l.threads.com', 'u'],
  ['l.threads.net', 'u'],
  ['l.workplace.com', 'u'],
  ['l.wl.co', 'u'],
  // Google
  ['google.com/url', 'q', 'url'],
  ['google.com/scholar_url', 'url'],
  ['youtube.com/redirect', 'q'],
  ['googleadservices.com/pagead/aclk', 'adurl'],
  // Microsoft
  ['safelinks.protection.outlook.com', 'url'],
  ['statics.teams.cdn.office.net/evergreen-assets/safelinks', 'url'],
  ['linkedin.com/redir/redirect', 'url'],
  ['linkedin.com/redir/general-malware-page', 'url'],
  ['linkedin.com/safety/go', 'url'],
  // Search, chat and communities
  ['duckduckgo.com/l', 'uddg'],
  ['out.reddit.com', 'url'],
  ['slack-redir.net', 'url'],
  ['tiktok.com/link/v2', 'target'],
  ['twitter.com/safety/unsafe_link_warning', 'unsafe_link'],
  ['x.com/safety/unsafe_link_warning', 'unsafe_link'],
  ['getpocket.com/redirect', 'url'],
  ['steamcommunity.com/linkfilter', 'u', 'url'],
  ['t.umblr.com', 'z'],
  ['tumblr.com/redirect', 'z'],
  ['vk.com/away.php', 'to'],
  ['vk.ru/away.php', 'to'],
  ['exit.sc', 'url'],
  ['gate.sc', 'url'],
  ['medium.com/r', 'url'],
  ['pinterest.com/offsite', 'url'],
  ['link.zhihu.com', 'target'],
  ['link.csdn.net', 'target'],
  ['link.juejin.cn', 'target'],
  ['weibo.cn/sinaurl', 'u', 'toasturl'],
  // Mail filters
  ['linkprotect.cudasvc.com/url', 'a'],
  ['urldefense.proofpoint.com/v1/url', 'u'],
  // Affiliate networks
  ['awin1.com/cread.php', 'ued'],
  ['click.linksynergy.com/deeplink', 'murl'],
  ['go.redirectingat.com', 'url'],
];

const byDecoding: readonly (readonly [string, (url: URL) => string | null])[] = [
  ['bing.com/ck/a', bingTarget],
  ['urldefense.proofpoint.com/v2/url', proofpointTarget],
  ['urldefense.com/v3', proofpointV3Target],
  ['urldefense.us/v3', proofpointV3Target],
  ['urldefense.proofpoint.com/v3', proofpointV3Target],
  ['href.li', wholeQuery],
  ['anonym.to', wholeQuery],
  ['nullrefer.com', wholeQuery],
  ['deviantart.com/users/outgoing', wholeQuery],
];

interface Redirector {
  host: string;
  path: string;
  targetIn: (url: URL) => string | null;
}

const bySite = new Map<string, Redirector[]>();
for (const [address, ...parameters] of byParameter) {
  add(address, ({ searchParams }) => {
    const given = parameters.map((parameter) => searchParams.get(parameter));
    return given.find((value) => value !== null && value !== '') ?? null;
  });
}
for (const [address, targetIn] of byDecoding) add(address, targetIn);

function add(address: string, targetIn: Redirector['targetIn']): void {
  const { hostname, pathname } = new URL(`https://${address}`);
  const site = siteOf(new URL(`https://${hostname}`));
  const path = pathname === '/' ? '' : pathname;
  bySite.set(site, [...(bySite.get(site) ?? []), { host: hostname, path, targetIn }]);
}

const googles = /^google\.(?:com?\.)?[a-z]{2,3}$/;
const google = 'google.com';

/** Where a redirector sends the reader, as written in its address; null for other addresses. */
export function redirectedTo(url: URL): string | null {
  const site = siteOf(url);
  const [known, host] = googles.test(site) ? [google, google] : [site, url.hostname];
  const redirector = bySite
    .get(known)
    ?.find((one) => isWithin(host, one.host) && leadsThere(url.pathname, one.path));
  return redirector?.targetIn(url) ?? null;
}

function isWithin(host: string, of: string): boolean {
  return host === of || host.endsWith(`.${of}`);
}

function leadsThere(pathname: string, path: string): boolean {
  return pathname === path || pathname.startsWith(`${path}/`);
}
