ALTER TABLE `edits` ADD `headers` text;--> statement-breakpoint
ALTER TABLE `version_clauses` ADD `row_headers` text;