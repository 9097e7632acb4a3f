ALTER TABLE `done_once` ADD `about` text;--> statement-breakpoint
CREATE INDEX `done_once_about` ON `done_once` (`about`);