CREATE TABLE "document_presence" (
	"kind" text NOT NULL,
	"document_id" text NOT NULL,
	"user_id" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_presence_kind_document_id_user_id_pk" PRIMARY KEY("kind","document_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "form_drafts" ADD COLUMN "begun_by" text;--> statement-breakpoint
ALTER TABLE "form_drafts" ADD COLUMN "begun_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "form_drafts" ADD COLUMN "updated_by" text;--> statement-breakpoint
ALTER TABLE "forms" ADD COLUMN "standing" text DEFAULT 'listed' NOT NULL;--> statement-breakpoint
ALTER TABLE "document_drafts" ADD COLUMN "begun_by" text;--> statement-breakpoint
ALTER TABLE "document_drafts" ADD COLUMN "begun_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "document_drafts" ADD COLUMN "updated_by" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "standing" text DEFAULT 'listed' NOT NULL;--> statement-breakpoint
ALTER TABLE "report_drafts" ADD COLUMN "begun_by" text;--> statement-breakpoint
ALTER TABLE "report_drafts" ADD COLUMN "begun_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "report_drafts" ADD COLUMN "updated_by" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "standing" text DEFAULT 'listed' NOT NULL;