CREATE TABLE "record_chains" (
	"submission_id" uuid PRIMARY KEY NOT NULL,
	"form_id" text NOT NULL,
	"chain" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signing_asks" (
	"event_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"form_id" text NOT NULL,
	"step" text NOT NULL,
	"person" text,
	"post" text,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signing_parts" (
	"person" text NOT NULL,
	"submission_id" uuid NOT NULL,
	"form_id" text NOT NULL,
	"at" timestamp with time zone,
	"copied_at" timestamp with time zone,
	CONSTRAINT "signing_parts_person_submission_id_pk" PRIMARY KEY("person","submission_id")
);
--> statement-breakpoint
CREATE TABLE "signing_sights" (
	"submission_id" uuid NOT NULL,
	"step" text NOT NULL,
	"person" text NOT NULL,
	"covers" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "signing_sights_submission_id_step_person_covers_pk" PRIMARY KEY("submission_id","step","person","covers")
);
--> statement-breakpoint
ALTER TABLE "submission_events" ADD COLUMN "signing" jsonb;--> statement-breakpoint
CREATE INDEX "signing_asks_person" ON "signing_asks" USING btree ("person","since");--> statement-breakpoint
CREATE INDEX "signing_asks_post" ON "signing_asks" USING btree ("post","since");--> statement-breakpoint
CREATE INDEX "signing_asks_of" ON "signing_asks" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "signing_parts_of" ON "signing_parts" USING btree ("submission_id");