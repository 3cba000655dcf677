CREATE TABLE "kept_signatures" (
	"person" text PRIMARY KEY NOT NULL,
	"drawn" jsonb,
	"picture" jsonb,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signing_confirmations" (
	"hash" text PRIMARY KEY NOT NULL,
	"session" text NOT NULL,
	"acts" text[] NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kept_signatures" ADD CONSTRAINT "kept_signatures_person_users_id_fk" FOREIGN KEY ("person") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_confirmations" ADD CONSTRAINT "signing_confirmations_session_sessions_id_fk" FOREIGN KEY ("session") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "signing_confirmations_until" ON "signing_confirmations" USING btree ("until");