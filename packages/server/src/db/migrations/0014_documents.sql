-- Documents of further kinds than forms and reports, which keep tables of their own: others point to those.
CREATE TABLE "document_drafts" (
	"kind" text NOT NULL,
	"document_id" text NOT NULL,
	"document" text NOT NULL,
	"base" integer,
	"revision" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_drafts_kind_document_id_pk" PRIMARY KEY("kind","document_id")
);
--> statement-breakpoint
CREATE TABLE "document_seeds" (
	"kind" text NOT NULL,
	"document_id" text NOT NULL,
	"document" text NOT NULL,
	"hash" text NOT NULL,
	"declined" text,
	CONSTRAINT "document_seeds_kind_document_id_pk" PRIMARY KEY("kind","document_id")
);
--> statement-breakpoint
CREATE TABLE "document_versions" (
	"kind" text NOT NULL,
	"document_id" text NOT NULL,
	"version" integer NOT NULL,
	"document" text NOT NULL,
	"hash" text NOT NULL,
	"note" text,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_versions_kind_document_id_version_pk" PRIMARY KEY("kind","document_id","version")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"kind" text NOT NULL,
	"document_id" text NOT NULL,
	"origin" text NOT NULL,
	"customised" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "documents_kind_document_id_pk" PRIMARY KEY("kind","document_id")
);
--> statement-breakpoint
ALTER TABLE "document_seeds" ADD CONSTRAINT "document_seeds_document" FOREIGN KEY ("kind","document_id") REFERENCES "public"."documents"("kind","document_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_document" FOREIGN KEY ("kind","document_id") REFERENCES "public"."documents"("kind","document_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER document_versions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON document_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
