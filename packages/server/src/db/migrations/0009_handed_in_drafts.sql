CREATE TABLE "handed_in_drafts" (
	"owner" text NOT NULL,
	"draft" uuid NOT NULL,
	"form_id" text NOT NULL,
	"submission_id" uuid NOT NULL,
	CONSTRAINT "handed_in_drafts_owner_draft_pk" PRIMARY KEY("owner","draft")
);
--> statement-breakpoint
ALTER TABLE "handed_in_drafts" ADD CONSTRAINT "handed_in_drafts_submission" FOREIGN KEY ("form_id","submission_id") REFERENCES "public"."submissions"("form_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What a draft became stays so.
CREATE TRIGGER handed_in_drafts_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON handed_in_drafts
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
