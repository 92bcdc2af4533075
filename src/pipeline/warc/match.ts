import type { Document } from '../../core/document.js';
import { normaliseLink } from '../../core/extract/links/links.js';
import type { LinkRules } from '../../core/extract/links/tracking-parameters.js';
import { primaryLanguage } from '../../core/prose/language.js';

/** Finds the document that an archived response belongs to; null if none is declared for its address. */
export type Matcher = (url: string, html: string) => Document | null;

/** Matches by address, and also by language if several documents share an address. */
export function matcher(documents: readonly Document[]): Matcher {
  const near = finder(documents);
  return (url, html) => {
    const [first, ...others] = near(url);
    if (!first) return null;
    if (others.length === 0) return first;
    const pageLanguage = primaryLanguage(languageOf(html) ?? '');
    return (
      [first, ...others].find(({ language }) => primaryLanguage(language) === pageLanguage) ?? first
    );
  };
}

/** Finds all documents that are declared for an address. */
export function finder(documents: readonly Document[]): (url: string) => Document[] {
  const byPlace = new Map<string, Document[]>();
  for (const document of documents) {
    const place = addressOf(document.url, document).place;
    byPlace.set(place, [...(byPlace.get(place) ?? []), document]);
  }
  return (url) =>
    (byPlace.get(addressOf(url).place) ?? []).filter((document) => isAt(url, document));
}

/** Each document's declaration decides which parameters count: one may drop a parameter that another needs. */
function isAt(url: string, document: Document): boolean {
  return addressOf(url, document).search === addressOf(document.url, document).search;
}

/** The same for `http` and `https`, and with or without trailing slash, fragment and tracking parameters. */
function addressOf(url: string, rules?: LinkRules): { place: string; search: string } {
  const target = normaliseLink(url, url, rules);
  if (target === null) return { place: url, search: '' };
  const { host, pathname, search } = new URL(target);
  return { place: `${host}${pathname.replace(/(?<!\/)\/+$/, '')}`, search };
}

/** Tag by tag, because a single pattern would search for the attribute again from every `<html` and every space. */
function languageOf(html: string): string | null {
  for (const [tag] of html.matchAll(/<html[^>]*/gi)) {
    const language = /\slang\s*=\s*["']?([\w-]+)/i.exec(tag)?.[1];
    if (language !== undefined) return language;
  }
  return null;
}
