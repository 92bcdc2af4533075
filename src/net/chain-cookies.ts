import { siteOf } from '../core/site.js';
import { isLoopbackName, loopbackAddresses } from './loopback-names.js';

/*
 * Some sites set a cookie by a redirect that leads back to the same address, and send their page only to visitors who
 * return it. Such cookies are kept for one chain of redirects (RFC 6265, sections 5.2 to 5.4) and are never stored.
 */

interface Cookie {
  name: string;
  value: string;
  domain: string;
  /** False if the cookie is also for hosts below `domain`. */
  hostOnly: boolean;
  path: string;
  secure: boolean;
}

const mostCookies = 50;
const longestCookie = 4096;

export class ChainCookies {
  private cookies: readonly Cookie[] = [];

  /** Takes the `Set-Cookie` headers of a redirect at `url`. A cookie that has expired replaces the earlier one too. */
  take(url: URL, headers: readonly string[], now: number): void {
    for (const header of headers.slice(0, mostCookies)) {
      const cookie = header.length <= longestCookie ? parse(header, url) : null;
      if (!cookie) continue;
      const others = this.cookies.filter((other) => !isSame(other, cookie));
      this.cookies = hasExpired(header, now) ? others : [...others, cookie].slice(-mostCookies);
    }
  }

  /** The `Cookie` header of a request to `url`; empty if there are no cookies for it. */
  headerFor(url: URL): string {
    return this.cookies
      .filter((cookie) => isFor(cookie, url))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }
}

function parse(header: string, url: URL): Cookie | null {
  const [pair = ''] = header.split(';', 1);
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  if (at < 1 || !/^[\x21-\x7e]+$/.test(name) || !/^[\x20-\x7e]*$/.test(value)) return null;
  const domain = attribute(header, 'domain').toLowerCase().replace(/^\./, '');
  if (domain !== '' && !mayNameDomain(url, domain)) return null;
  const path = attribute(header, 'path');
  return {
    name,
    value,
    domain: domain || url.hostname,
    hostOnly: domain === '',
    path: path.startsWith('/') ? path : defaultPath(url),
    secure: attributes(header).some((part) => part.trim().toLowerCase() === 'secure'),
  };
}

function attributes(header: string): string[] {
  return header.split(';').slice(1);
}

/** The last one counts; empty if there is none. */
function attribute(header: string, name: string): string {
  const start = `${name}=`;
  const found = attributes(header).findLast((part) => part.trim().toLowerCase().startsWith(start));
  return found?.trim().slice(start.length).trim() ?? '';
}

/** A host may set cookies for the domains above it, up to its own site. */
function mayNameDomain(url: URL, domain: string): boolean {
  const site = siteOf(url);
  const isAbove = url.hostname === domain || url.hostname.endsWith(`.${domain}`);
  return isAbove && (domain === site || domain.endsWith(`.${site}`));
}

function defaultPath({ pathname }: URL): string {
  return pathname.slice(0, Math.max(pathname.lastIndexOf('/'), 1));
}

function hasExpired(header: string, now: number): boolean {
  const maxAge = attribute(header, 'max-age');
  if (/^-?\d+$/.test(maxAge)) return Number(maxAge) <= 0;
  return Date.parse(attribute(header, 'expires')) <= now;
}

function isSame(one: Cookie, other: Cookie): boolean {
  return one.name === other.name && one.domain === other.domain && one.path === other.path;
}

function isFor({ domain, hostOnly, path, secure }: Cookie, url: URL): boolean {
  const isHost = url.hostname === domain || (!hostOnly && url.hostname.endsWith(`.${domain}`));
  const isPath =
    url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
  return isHost && isPath && (!secure || isSecure(url));
}

/** Browsers also take a connection within this machine for a secure one. */
function isSecure({ protocol, hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  const isHere = isLoopbackName(host) || loopbackAddresses.some(({ address }) => address === host);
  return protocol === 'https:' || isHere;
}
