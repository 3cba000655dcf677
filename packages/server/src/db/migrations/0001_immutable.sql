-- What was published or has happened stays as it is, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: its rows stay', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER form_versions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON form_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER submission_events_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON submission_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- A submission is corrected, never deleted, and keeps its number and the form version that it was filled on.
CREATE TRIGGER submissions_stay BEFORE DELETE OR TRUNCATE ON submissions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_repin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.number, NEW.form_id, NEW.form_version, NEW.created_at)
     IS DISTINCT FROM (OLD.id, OLD.number, OLD.form_id, OLD.form_version, OLD.created_at) THEN
    RAISE EXCEPTION 'a submission keeps its number and form version' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER submissions_stay_pinned BEFORE UPDATE ON submissions
  FOR EACH ROW EXECUTE FUNCTION refuse_repin();
