import type { Document } from '../../core/document.js';
import { normaliseLink } from '../../core/extract/links.js';
import { primaryLanguage } from '../../core/prose/language.js';

/** Finds the document that an archived response belongs to; null when none is declared for its address. */
export type Matcher = (url: string, html: string) => Document | null;

/** By address, and by language where several documents share one. */
export function matcher(documents: readonly Document[]): Matcher {
  const byAddress = new Map<string, Document[]>();
  for (const document of documents) {
    const key = addressOf(document.url);
    byAddress.set(key, [...(byAddress.get(key) ?? []), document]);
  }
  return (url, html) => {
    const [first, ...others] = byAddress.get(addressOf(url)) ?? [];
    if (!first) return null;
    if (others.length === 0) return first;
    const spoken = primaryLanguage(languageOf(html) ?? '');
    return [first, ...others].find(({ language }) => primaryLanguage(language) === spoken) ?? first;
  };
}

/** `http` and `https`, a slash at the end, a fragment and tracking parameters make no other address. */
function addressOf(url: string): string {
  const target = normaliseLink(url, url);
  if (target === null) return url;
  const { host, pathname, search } = new URL(target);
  return `${host}${pathname.replace(/(?<!\/)\/+$/, '')}${search}`;
}

/** Tag by tag: a single pattern would look for the attribute anew from each `<html` and each space of a page. */
function languageOf(html: string): string | null {
  for (const [tag] of html.matchAll(/<html[^>]*/gi)) {
    const language = /\slang\s*=\s*["']?([\w-]+)/i.exec(tag)?.[1];
    if (language !== undefined) return language;
  }
  return null;
}
