DROP INDEX `dossier_version_number`;--> statement-breakpoint
DROP INDEX `dossier_version_one_draft`;--> statement-breakpoint
ALTER TABLE `dossier_version` ADD `plain` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `dossier_version_number` ON `dossier_version` (`dossier_id`,`number`,`plain`);--> statement-breakpoint
CREATE UNIQUE INDEX `dossier_version_one_draft` ON `dossier_version` (`dossier_id`) WHERE published_at is null and not plain;