CREATE TABLE "post_holders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"user_id" text NOT NULL,
	"since" timestamp with time zone,
	"until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "departments" ADD COLUMN "head" text;--> statement-breakpoint
ALTER TABLE "departments" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "record_drafts" ADD COLUMN "paper" text;--> statement-breakpoint
ALTER TABLE "post_holders" ADD CONSTRAINT "post_holders_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "post_holders_of" ON "post_holders" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "post_holders_who" ON "post_holders" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_head_users_id_fk" FOREIGN KEY ("head") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Whoever holds a post now holds it since before this was kept.
INSERT INTO "post_holders" ("id", "post_id", "user_id")
  SELECT gen_random_uuid(), "post_id", "user_id" FROM "user_posts";
