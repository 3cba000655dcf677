CREATE TABLE "notices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"form_id" text NOT NULL,
	"person" text NOT NULL,
	"what" text NOT NULL,
	"steps" jsonb NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("event_id","person","what");--> statement-breakpoint
CREATE INDEX "notices_of" ON "notices" USING btree ("person","id");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("person","submission_id") WHERE read_at is null;
--> statement-breakpoint
-- Pages that listen hear that their session ended, that their reader may not go on, or holds other posts, whoever did it.
CREATE FUNCTION tell_session_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('paperwright_live', 'session:' || OLD.id);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER sessions_tell_end AFTER DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION tell_session_ended();
--> statement-breakpoint
CREATE FUNCTION tell_person_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('paperwright_live', 'person:' || OLD.id);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER users_tell_change AFTER UPDATE OF disabled_at, must_change_password ON users
  FOR EACH ROW EXECUTE FUNCTION tell_person_changed();
--> statement-breakpoint
CREATE FUNCTION tell_posts_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('paperwright_live', 'person:' || coalesce(NEW.user_id, OLD.user_id));
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER user_posts_tell_change AFTER INSERT OR UPDATE OR DELETE ON user_posts
  FOR EACH ROW EXECUTE FUNCTION tell_posts_changed();
