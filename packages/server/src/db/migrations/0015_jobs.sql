-- Jobs in a table of our own in place of pg-boss's. What waited there is found again at the start: waiting batches, schedules that are due.
CREATE TABLE "jobs" (
	"name" text NOT NULL,
	"id" uuid NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "jobs_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"data" jsonb NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"error" text,
	"run" uuid,
	"beat_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "jobs_name_id_pk" PRIMARY KEY("name","id"),
	CONSTRAINT "jobs_run_unique" UNIQUE("run")
);
--> statement-breakpoint
CREATE INDEX "jobs_left" ON "jobs" USING btree ("name","seq") WHERE ended_at is null;
--> statement-breakpoint
DROP SCHEMA IF EXISTS "pgboss" CASCADE;
