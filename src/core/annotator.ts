/**
 * Which rules read the facts. Raise it when a text may be read differently than before: what is stored of every
 * version is then read again when the database is opened.
 */
export const annotator = 2;
