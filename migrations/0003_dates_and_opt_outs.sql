CREATE TABLE `opt_outs` (
	`key` integer PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opt_outs_digest_unique` ON `opt_outs` (`digest`);--> statement-breakpoint
CREATE TABLE `version_dates` (
	`version` integer NOT NULL,
	`field` text NOT NULL,
	`date` text NOT NULL,
	`quote` text NOT NULL,
	`position` integer NOT NULL,
	`rule` text NOT NULL,
	PRIMARY KEY(`version`, `field`, `date`),
	FOREIGN KEY (`version`) REFERENCES `versions`(`key`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `version_dates_by_date` ON `version_dates` (`field`,`date`);--> statement-breakpoint
CREATE TABLE `version_opt_outs` (
	`version` integer NOT NULL,
	`place` integer NOT NULL,
	`id` text NOT NULL,
	`service_id` text NOT NULL,
	`opt_out` integer NOT NULL,
	`positions` text NOT NULL,
	PRIMARY KEY(`version`, `place`),
	FOREIGN KEY (`version`) REFERENCES `versions`(`key`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opt_out`) REFERENCES `opt_outs`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `version_opt_outs_by_id` ON `version_opt_outs` (`id`,`version`);--> statement-breakpoint
CREATE INDEX `version_opt_outs_of_service` ON `version_opt_outs` (`service_id`,`id`);--> statement-breakpoint
CREATE INDEX `version_opt_outs_by_content` ON `version_opt_outs` (`opt_out`);--> statement-breakpoint
ALTER TABLE `changes` ADD `undated` text;--> statement-breakpoint
ALTER TABLE `changes` ADD `opt_outs` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `versions` ADD `annotator` integer;