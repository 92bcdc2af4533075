CREATE TABLE `coverage_histories` (
	`document_id` text PRIMARY KEY NOT NULL,
	`history` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
