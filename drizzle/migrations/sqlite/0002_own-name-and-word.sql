ALTER TABLE `organisation` ADD `host_name` text;--> statement-breakpoint
ALTER TABLE `organisation` ADD `council_word` text;--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_host_name` ON `organisation` (`host_name`);