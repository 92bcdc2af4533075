/** The language to assume if a text's language is unknown. English words are recognised in every language anyway. */
export const defaultLanguage = 'en';
