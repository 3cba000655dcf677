CREATE TABLE "home_pages" (
	"owner" text PRIMARY KEY NOT NULL,
	"favourites" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"tiles" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"form_id" text NOT NULL,
	"owner" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"made" integer NOT NULL,
	"changed" integer NOT NULL,
	"first" text,
	"last" text,
	"records" jsonb NOT NULL,
	"taken_back_at" timestamp with time zone,
	"taken_back_by" text
);
--> statement-breakpoint
ALTER TABLE "home_pages" ADD CONSTRAINT "home_pages_owner_users_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_of" ON "imports" USING btree ("form_id","at");--> statement-breakpoint
-- Telephone numbers are found with and without their signs: the words of records that hold some are made anew at the start.
UPDATE "submissions" SET "search" = '' WHERE "search" ~ '\n[^\n]*[0-9]{2,}[ ()-]{1,3}[0-9]{3,}';
