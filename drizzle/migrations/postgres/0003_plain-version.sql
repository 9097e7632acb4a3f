DROP INDEX "dossier_version_number";--> statement-breakpoint
DROP INDEX "dossier_version_one_draft";--> statement-breakpoint
ALTER TABLE "dossier_version" ADD COLUMN "plain" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "dossier_version_number" ON "dossier_version" USING btree ("dossier_id","number","plain");--> statement-breakpoint
CREATE UNIQUE INDEX "dossier_version_one_draft" ON "dossier_version" USING btree ("dossier_id") WHERE published_at is null and not plain;