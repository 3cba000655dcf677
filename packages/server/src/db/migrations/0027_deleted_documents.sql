CREATE TABLE "deleted_documents" (
	"kind" text NOT NULL,
	"document_id" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "deleted_documents_kind_document_id_pk" PRIMARY KEY("kind","document_id")
);
--> statement-breakpoint
ALTER TABLE "field_pairs" DROP CONSTRAINT "field_pairs_version";
--> statement-breakpoint
ALTER TABLE "form_versions" DROP CONSTRAINT "form_versions_form_id_forms_id_fk";
--> statement-breakpoint
ALTER TABLE "document_versions" DROP CONSTRAINT "document_versions_document";
--> statement-breakpoint
ALTER TABLE "report_versions" DROP CONSTRAINT "report_versions_report_id_reports_id_fk";
--> statement-breakpoint
ALTER TABLE "field_pairs" ADD CONSTRAINT "field_pairs_version" FOREIGN KEY ("form_id","version") REFERENCES "public"."form_versions"("form_id","version") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_versions" ADD CONSTRAINT "form_versions_form_id_forms_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."forms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_document" FOREIGN KEY ("kind","document_id") REFERENCES "public"."documents"("kind","document_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- A version goes with its document alone, and only where nothing was made of it: issued reports and schedules say so by
-- their keys, records and numbered sheets here, since a table cut into partitions keeps no key of its own.
CREATE FUNCTION refuse_kept_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_kept boolean;
BEGIN
  IF TG_TABLE_NAME = 'form_versions' THEN
    is_kept := EXISTS (SELECT FROM forms WHERE id = OLD.form_id)
      OR EXISTS (SELECT FROM submissions WHERE form_id = OLD.form_id)
      OR EXISTS (SELECT FROM paper_numbers WHERE form_id = OLD.form_id);
  ELSIF TG_TABLE_NAME = 'report_versions' THEN
    is_kept := EXISTS (SELECT FROM reports WHERE id = OLD.report_id);
  ELSE
    is_kept := EXISTS (SELECT FROM documents WHERE kind = OLD.kind AND document_id = OLD.document_id);
  END IF;
  IF is_kept THEN
    RAISE EXCEPTION '% of % is refused: something hangs on its row', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END
$$;
--> statement-breakpoint
DROP TRIGGER form_versions_stay ON form_versions;
--> statement-breakpoint
DROP TRIGGER report_versions_stay ON report_versions;
--> statement-breakpoint
DROP TRIGGER document_versions_stay ON document_versions;
--> statement-breakpoint
CREATE TRIGGER form_versions_stay BEFORE UPDATE OR TRUNCATE ON form_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER report_versions_stay BEFORE UPDATE OR TRUNCATE ON report_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER document_versions_stay BEFORE UPDATE OR TRUNCATE ON document_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER form_versions_kept BEFORE DELETE ON form_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_kept_version();
--> statement-breakpoint
CREATE TRIGGER report_versions_kept BEFORE DELETE ON report_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_kept_version();
--> statement-breakpoint
CREATE TRIGGER document_versions_kept BEFORE DELETE ON document_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_kept_version();
--> statement-breakpoint
-- Whatever is begun on a version holds it until it is stored: whoever deletes the form waits, and then sees it. Asked once
-- for all rows of a statement.
CREATE FUNCTION hold_form_versions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked bigint;
  held bigint;
BEGIN
  SELECT count(*) INTO asked FROM (SELECT DISTINCT form_id, form_version FROM added) AS named;
  PERFORM FROM form_versions
    WHERE (form_id, version) IN (SELECT form_id, form_version FROM added) FOR KEY SHARE;
  GET DIAGNOSTICS held = ROW_COUNT;
  IF held < asked THEN
    RAISE EXCEPTION 'INSERT of % is refused: there is no such version of the form', TG_TABLE_NAME
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER submissions_hold_versions AFTER INSERT ON submissions
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION hold_form_versions();
--> statement-breakpoint
CREATE TRIGGER paper_numbers_hold_versions AFTER INSERT ON paper_numbers
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION hold_form_versions();
--> statement-breakpoint
CREATE TRIGGER record_drafts_hold_versions AFTER INSERT ON record_drafts
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION hold_form_versions();
