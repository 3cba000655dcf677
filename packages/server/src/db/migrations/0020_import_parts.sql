ALTER TABLE "audit_log" ADD COLUMN "part_of" text GENERATED ALWAYS AS (case when submission_id is not null then coalesce(entry::jsonb #>> '{details,batch}', entry::jsonb #>> '{details,import}') end) STORED;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "file" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "stayed" integer;--> statement-breakpoint
CREATE INDEX "audit_log_parts" ON "audit_log" USING btree ("part_of","seq") WHERE part_of is not null;