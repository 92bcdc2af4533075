CREATE TABLE `marks` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`change` integer NOT NULL,
	`mark` text NOT NULL,
	FOREIGN KEY (`change`) REFERENCES `changes`(`seq`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `marks_once` ON `marks` (`change`,`mark`);--> statement-breakpoint
CREATE TABLE `guises` (
	`document_id` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`capture` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`capture`) REFERENCES `captures`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `pulses` (
	`document_id` text PRIMARY KEY NOT NULL,
	`readings` integer NOT NULL,
	`beats` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `changes_observed`;--> statement-breakpoint
ALTER TABLE `changes` ADD `topics` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `changes` ADD `flicker` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `changes` ADD `unstable` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `changes_observed` ON `changes` (`observed_at`,`significance`,`flicker`,`unstable`,`topics`);--> statement-breakpoint
ALTER TABLE `edits` ADD `clause_id` text;--> statement-breakpoint
ALTER TABLE `edits` ADD `because` text;--> statement-breakpoint
ALTER TABLE `edits` ADD `topics` text;--> statement-breakpoint
ALTER TABLE `edits` ADD `split` text;--> statement-breakpoint
ALTER TABLE `edits` ADD `merged` text;--> statement-breakpoint
ALTER TABLE `version_clauses` ADD `clause_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `version_clauses_lives` ON `version_clauses` (`clause_id`,`version`);--> statement-breakpoint
ALTER TABLE `versions` ADD `guessed` integer DEFAULT false NOT NULL;