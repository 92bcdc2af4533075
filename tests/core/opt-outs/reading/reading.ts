import type { Clause, Link } from '../../../../src/core/clause.js';
import type { FoundOptOut } from '../../../../src/core/opt-outs/opt-out.js';
import { optOutsIn } from '../../../../src/core/opt-outs/reading/opt-outs.js';
import { clause, version } from '../../clauses.js';

export const url = 'https://shop.example/privacy';

/** What is found in an English document, unless the test says otherwise. */
export function found(lines: readonly (string | Clause)[], language = 'en'): FoundOptOut[] {
  return optOutsIn(version(...lines), { language, url });
}

/** A paragraph in which `[words](/path)` is a link. */
export function linked(markup: string, parts: Partial<Clause> = {}): Clause {
  const links: Link[] = [];
  const text = markup.replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, words: string, target: string) => {
    links.push({ text: words, href: new URL(target, url).href });
    return words;
  });
  return clause(text, { ...parts, links });
}

/** The one control of a sentence. */
export function only(markup: string, language = 'en'): FoundOptOut | undefined {
  const all = found([linked(markup)], language);
  return all.length === 1 ? all[0] : undefined;
}
