/** What a text is read as when nobody knows its language. English words are known beside those of every language. */
export const defaultLanguage = 'en';
