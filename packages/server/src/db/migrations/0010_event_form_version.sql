ALTER TABLE "submission_events" ADD COLUMN "form_version" integer;--> statement-breakpoint
-- Until now a record kept the version that it was filled on. What happened stays as it is; its trigger stands aside meanwhile.
ALTER TABLE "submission_events" DISABLE TRIGGER "submission_events_stay";--> statement-breakpoint
UPDATE "submission_events" SET "form_version" = "submissions"."form_version" FROM "submissions" WHERE "submissions"."form_id" = "submission_events"."form_id" AND "submissions"."id" = "submission_id";--> statement-breakpoint
ALTER TABLE "submission_events" ENABLE TRIGGER "submission_events_stay";--> statement-breakpoint
ALTER TABLE "submission_events" ALTER COLUMN "form_version" SET NOT NULL;
