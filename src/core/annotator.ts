/**
 * The version of the rules that read facts. Raise it if a text may now give different facts: those of all stored
 * versions are then read again when the database is opened.
 */
export const annotator = 2;
