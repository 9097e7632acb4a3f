ALTER TABLE "organisation" ADD COLUMN "host_name" text;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "council_word" text;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_host_name" ON "organisation" USING btree ("host_name");