PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`language` text DEFAULT 'nl' NOT NULL,
	`created_at` text NOT NULL,
	`erased_at` text,
	CONSTRAINT "person_language" CHECK("__new_person"."language" in ('nl', 'en')),
	CONSTRAINT "person_erased" CHECK("__new_person"."erased_at" IS NULL OR ("__new_person"."name" = '' AND "__new_person"."email" IS NULL))
);
--> statement-breakpoint
INSERT INTO `__new_person`("id", "name", "email", "language", "created_at", "erased_at") SELECT "id", "name", "email", "language", "created_at", "erased_at" FROM `person`;--> statement-breakpoint
DROP TABLE `person`;--> statement-breakpoint
ALTER TABLE `__new_person` RENAME TO `person`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `person_email` ON `person` (`email`);