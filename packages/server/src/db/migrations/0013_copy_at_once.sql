-- The copy that reports read is made once for all rows of a statement: row by row it was most of what an import took. And
-- not made anew where only the words for finding a record change.
DROP TRIGGER submissions_form_records ON submissions;
--> statement-breakpoint
DROP FUNCTION keep_form_record();
--> statement-breakpoint
CREATE FUNCTION add_form_records() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO form_records (form_id, id, form_version, number, state, record, created_by, department, created_at)
    SELECT form_id, id, form_version, number, state, record, created_by, department, created_at FROM added;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION change_form_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The rest of a submission stays (submissions_stay_pinned).
  UPDATE form_records
    SET state = NEW.state, record = NEW.record, created_by = NEW.created_by, department = NEW.department
    WHERE form_id = NEW.form_id AND id = NEW.id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER submissions_records_added AFTER INSERT ON submissions
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION add_form_records();
--> statement-breakpoint
CREATE TRIGGER submissions_records_changed AFTER UPDATE OF state, record, created_by, department ON submissions
  FOR EACH ROW EXECUTE FUNCTION change_form_record();
