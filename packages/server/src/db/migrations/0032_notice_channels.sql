CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"person" text NOT NULL,
	"notice" bigint NOT NULL,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"tried_at" timestamp with time zone,
	"fault" text,
	"said" text,
	"due_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_channels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"secret" text,
	"host" text NOT NULL,
	"what" jsonb NOT NULL,
	"locale" text NOT NULL,
	"enabled" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_choices" (
	"person" text PRIMARY KEY NOT NULL,
	"choices" jsonb NOT NULL,
	"muted" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "dispatched_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "deliveries" USING btree ("due_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "deliveries_tried" ON "deliveries" USING btree ("channel","tried_at");--> statement-breakpoint
CREATE INDEX "deliveries_of" ON "deliveries" USING btree ("notice");--> statement-breakpoint
CREATE INDEX "notices_undispatched" ON "notices" USING btree ("id") WHERE dispatched_at is null;--> statement-breakpoint
-- What was told before there was anything outside stays in the house.
UPDATE "notices" SET "dispatched_at" = "at";
