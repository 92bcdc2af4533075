CREATE TABLE `candidates` (
	`key` integer PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`digest` text NOT NULL,
	`doubt` text,
	`capture` integer NOT NULL,
	`first_seen_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`sightings` integer NOT NULL,
	`ended` text,
	`ended_at` integer,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`capture`) REFERENCES `captures`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidates_waiting` ON `candidates` (`document_id`) WHERE "candidates"."ended" is null;--> statement-breakpoint
CREATE INDEX `candidates_of_document` ON `candidates` (`document_id`,`first_seen_at`);--> statement-breakpoint
CREATE TABLE `captures` (
	`key` integer PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`at` integer NOT NULL,
	`url` text NOT NULL,
	`status` integer NOT NULL,
	`headers` text NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`body` blob NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `captures_once` ON `captures` (`document_id`,`at`,`sha256`);--> statement-breakpoint
CREATE TABLE `changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`document_id` text NOT NULL,
	`service_id` text NOT NULL,
	`observed_at` integer NOT NULL,
	`last_seen_unchanged_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`significance` text NOT NULL,
	`summary` text NOT NULL,
	`added` integer NOT NULL,
	`removed` integer NOT NULL,
	`modified` integer NOT NULL,
	`moved` integer NOT NULL,
	`words_added` integer NOT NULL,
	`words_removed` integer NOT NULL,
	`from_version` integer NOT NULL,
	`to_version` integer NOT NULL,
	`revert_of` text,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_version`) REFERENCES `versions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_version`) REFERENCES `versions`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `changes_id_unique` ON `changes` (`id`);--> statement-breakpoint
CREATE INDEX `changes_of_document` ON `changes` (`document_id`,`seq`,`observed_at`);--> statement-breakpoint
CREATE INDEX `changes_of_service` ON `changes` (`service_id`,`seq`,`observed_at`);--> statement-breakpoint
CREATE INDEX `changes_observed` ON `changes` (`observed_at`,`significance`);--> statement-breakpoint
CREATE INDEX `changes_to_version` ON `changes` (`to_version`);--> statement-breakpoint
CREATE TABLE `checks` (
	`key` integer PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`at` integer NOT NULL,
	`source` text NOT NULL,
	`outcome` text NOT NULL,
	`detail` text NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `checks_once` ON `checks` (`document_id`,`at`,`sha256`);--> statement-breakpoint
CREATE TABLE `clauses` (
	`key` integer PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`text` text NOT NULL,
	`links` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clauses_digest_unique` ON `clauses` (`digest`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`service_id` text NOT NULL,
	`title` text NOT NULL,
	`url` text NOT NULL,
	`language` text NOT NULL,
	`watched` integer NOT NULL,
	`robots_obeyed` integer NOT NULL,
	`robots_reason` text,
	`state` text NOT NULL,
	`state_since` integer NOT NULL,
	`state_detail` text NOT NULL,
	`failures` integer NOT NULL,
	`next_check_at` integer NOT NULL,
	`last_check_at` integer,
	`last_capture_at` integer,
	`etag` text,
	`last_modified` text,
	`current_version` integer,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `documents_due` ON `documents` (`watched`,`next_check_at`);--> statement-breakpoint
CREATE TABLE `edits` (
	`key` integer PRIMARY KEY NOT NULL,
	`change` integer NOT NULL,
	`position` integer NOT NULL,
	`op` text NOT NULL,
	`significance` text NOT NULL,
	`kind` text NOT NULL,
	`section` text NOT NULL,
	`section_before` text,
	`before` integer,
	`after` integer,
	`position_before` integer,
	`position_after` integer,
	`words` text NOT NULL,
	`links` text NOT NULL,
	FOREIGN KEY (`change`) REFERENCES `changes`(`seq`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`before`) REFERENCES `clauses`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`after`) REFERENCES `clauses`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edits_of_change` ON `edits` (`change`,`position`);--> statement-breakpoint
CREATE INDEX `edits_of_op` ON `edits` (`op`,`change`);--> statement-breakpoint
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `version_clauses` (
	`version` integer NOT NULL,
	`position` integer NOT NULL,
	`clause` integer NOT NULL,
	`kind` text NOT NULL,
	`level` integer NOT NULL,
	`headers` text,
	PRIMARY KEY(`version`, `position`),
	FOREIGN KEY (`version`) REFERENCES `versions`(`key`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clause`) REFERENCES `clauses`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `version_clauses_by_clause` ON `version_clauses` (`clause`);--> statement-breakpoint
CREATE TABLE `versions` (
	`key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`document_id` text NOT NULL,
	`cause` text NOT NULL,
	`digest` text NOT NULL,
	`clauses_digest` text NOT NULL,
	`extraction` text NOT NULL,
	`words` integer NOT NULL,
	`observed_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`capture` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`capture`) REFERENCES `captures`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "versions_cause" CHECK("versions"."cause" in ('publisher', 'extractor'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_id_unique` ON `versions` (`id`);--> statement-breakpoint
CREATE INDEX `versions_of_document` ON `versions` (`document_id`,`observed_at`);