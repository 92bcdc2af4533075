import { english } from './en/en.js';
import type { Wording } from './wording.js';

const wordings: Readonly<Record<string, Wording>> = { en: english };

/** The words of a text's language; null where nobody wrote them down. */
export function wordingFor(language: string): Wording | null {
  return wordings[language.toLowerCase().split('-')[0] ?? ''] ?? null;
}
