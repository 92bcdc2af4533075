DROP INDEX `candidates_waiting`;--> statement-breakpoint
DROP INDEX `candidates_of_document`;--> statement-breakpoint
ALTER TABLE `candidates` RENAME TO `pending_texts`;--> statement-breakpoint
CREATE UNIQUE INDEX `pending_texts_not_ended` ON `pending_texts` (`document_id`) WHERE "pending_texts"."ended" is null;--> statement-breakpoint
CREATE INDEX `pending_texts_of_document` ON `pending_texts` (`document_id`,`first_seen_at`);--> statement-breakpoint
ALTER TABLE `guises` RENAME TO `restyled_texts`;--> statement-breakpoint
ALTER TABLE `pulses` RENAME TO `place_histories`;--> statement-breakpoint
ALTER TABLE `place_histories` RENAME COLUMN "beats" TO "places";