-- What reports read of submissions, a form's records together: among those of all forms they lie scattered over the whole
-- table, which every source of a report would have to read. Hashed, so that no new form asks for a table of its own.
CREATE TABLE form_records (
  form_id text NOT NULL,
  id uuid NOT NULL,
  form_version integer NOT NULL,
  number text NOT NULL,
  state text NOT NULL,
  record jsonb NOT NULL,
  created_by text,
  department text,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (form_id, id)
) PARTITION BY HASH (form_id);
--> statement-breakpoint
DO $$
BEGIN
  FOR part IN 0..31 LOOP
    EXECUTE format(
      'CREATE TABLE form_records_%s PARTITION OF form_records FOR VALUES WITH (MODULUS 32, REMAINDER %s)', part, part
    );
  END LOOP;
END
$$;
--> statement-breakpoint
INSERT INTO form_records (form_id, id, form_version, number, state, record, created_by, department, created_at)
  SELECT form_id, id, form_version, number, state, record, created_by, department, created_at FROM submissions ORDER BY id;
--> statement-breakpoint
CREATE FUNCTION keep_form_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO form_records (form_id, id, form_version, number, state, record, created_by, department, created_at)
      VALUES (NEW.form_id, NEW.id, NEW.form_version, NEW.number, NEW.state, NEW.record, NEW.created_by, NEW.department,
        NEW.created_at);
  ELSE
    -- The rest of a submission stays (submissions_stay_pinned).
    UPDATE form_records
      SET state = NEW.state, record = NEW.record, created_by = NEW.created_by, department = NEW.department
      WHERE form_id = NEW.form_id AND id = NEW.id;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER submissions_form_records AFTER INSERT OR UPDATE ON submissions
  FOR EACH ROW EXECUTE FUNCTION keep_form_record();
