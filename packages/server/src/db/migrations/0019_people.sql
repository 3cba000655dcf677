CREATE TABLE "user_departments" (
	"user_id" text NOT NULL,
	"department_id" text NOT NULL,
	CONSTRAINT "user_departments_user_id_department_id_pk" PRIMARY KEY("user_id","department_id")
);
--> statement-breakpoint
ALTER TABLE "submission_events" ADD COLUMN "moved" jsonb;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "reach" jsonb;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "used_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "admin_of" jsonb;--> statement-breakpoint
ALTER TABLE "user_departments" ADD CONSTRAINT "user_departments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_departments" ADD CONSTRAINT "user_departments_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "user_departments_of" ON "user_departments" USING btree ("department_id");--> statement-breakpoint
-- A record goes to another department by an act of its history alone: with its next revision.
CREATE OR REPLACE FUNCTION refuse_repin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.number, NEW.form_id, NEW.form_version, NEW.created_at, NEW.created_by)
     IS DISTINCT FROM (OLD.id, OLD.number, OLD.form_id, OLD.form_version, OLD.created_at, OLD.created_by) THEN
    RAISE EXCEPTION 'a submission keeps its number, its form version and who handed it in' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.department IS DISTINCT FROM OLD.department AND NEW.revision <= OLD.revision THEN
    RAISE EXCEPTION 'a submission keeps its department until an act moves it' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state = 'void' AND (NEW.state, NEW.record, NEW.revision, NEW.department)
     IS DISTINCT FROM (OLD.state, OLD.record, OLD.revision, OLD.department) THEN
    RAISE EXCEPTION 'a void submission stays void' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
