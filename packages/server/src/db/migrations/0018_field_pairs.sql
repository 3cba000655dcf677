-- Which field of a version is which of the version before: kept beside the versions, which never change.
CREATE TABLE "field_pairs" (
	"form_id" text NOT NULL,
	"version" integer NOT NULL,
	"pairs" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "field_pairs_form_id_version_pk" PRIMARY KEY("form_id","version")
);
--> statement-breakpoint
ALTER TABLE "field_pairs" ADD CONSTRAINT "field_pairs_version" FOREIGN KEY ("form_id","version") REFERENCES "public"."form_versions"("form_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Rules on fields say in which version these are named: the newest when they were stored, which their fields were checked against.
UPDATE "form_access" SET "access" = "access" || jsonb_build_object('version', coalesce((
	SELECT max("version") FROM "form_versions"
	WHERE "form_versions"."form_id" = "form_access"."form_id" AND "published_at" <= "form_access"."updated_at"
), 1)) WHERE "form_id" <> '*' AND "access" -> 'fields' <> '{}'::jsonb;
