/** The languages that have rules. */
export const ruledLanguages = ['en', 'fr', 'de', 'es'] as const;
export type RuledLanguage = (typeof ruledLanguages)[number];

/** Rules of one kind, with one list per language: a new language is a new list. */
export type PerLanguage<Rule> = Readonly<Record<RuledLanguage, readonly Rule[]>>;

/** The rules for a text's language, or all of them if it is too short to detect. */
export function rulesFor<Rule>(rules: PerLanguage<Rule>, language: string | null): readonly Rule[] {
  if (language === null) return ruledLanguages.flatMap((known) => rules[known]);
  return isRuled(language) ? rules[language] : [];
}

export function isRuled(language: string): language is RuledLanguage {
  return ruledLanguages.some((known) => known === language);
}
