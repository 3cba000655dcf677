DROP INDEX "submissions_newest";--> statement-breakpoint
CREATE INDEX "submissions_newest" ON "submissions" USING btree ("form_id","id" DESC NULLS FIRST);