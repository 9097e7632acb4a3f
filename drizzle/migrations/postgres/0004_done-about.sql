ALTER TABLE "done_once" ADD COLUMN "about" text;--> statement-breakpoint
CREATE INDEX "done_once_about" ON "done_once" USING btree ("about");