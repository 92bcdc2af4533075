-- One row an edit, rowid = edits.key. Contentless: the texts themselves are in `clauses`.
CREATE VIRTUAL TABLE `edits_fts` USING fts5(
	`before`, `after`, `section`,
	content = '', contentless_delete = 1,
	tokenize = 'unicode61 remove_diacritics 2'
);
