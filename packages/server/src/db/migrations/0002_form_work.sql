CREATE TABLE "form_drafts" (
	"form_id" text PRIMARY KEY NOT NULL,
	"document" text NOT NULL,
	"base" integer,
	"revision" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_seeds" (
	"form_id" text PRIMARY KEY NOT NULL,
	"document" text NOT NULL,
	"hash" text NOT NULL,
	"declined" text
);
--> statement-breakpoint
ALTER TABLE "form_seeds" ADD CONSTRAINT "form_seeds_form_id_forms_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."forms"("id") ON DELETE no action ON UPDATE no action;