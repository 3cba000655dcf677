CREATE TABLE "phone_pads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"session" text NOT NULL,
	"submission_id" uuid NOT NULL,
	"step" text NOT NULL,
	"covers" integer NOT NULL,
	"signer" text NOT NULL,
	"stands_for" text,
	"until" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone,
	"drawn" jsonb,
	"taken_at" timestamp with time zone,
	CONSTRAINT "phone_pads_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "phone_pads" ADD CONSTRAINT "phone_pads_session_sessions_id_fk" FOREIGN KEY ("session") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "phone_pads_of" ON "phone_pads" USING btree ("session");--> statement-breakpoint
CREATE INDEX "phone_pads_until" ON "phone_pads" USING btree ("until");