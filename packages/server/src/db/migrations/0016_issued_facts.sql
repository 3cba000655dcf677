CREATE TABLE "handed_reports" (
	"issued_id" uuid NOT NULL,
	"person" text NOT NULL,
	"handed_by" text NOT NULL,
	"handed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "handed_reports_issued_id_person_pk" PRIMARY KEY("issued_id","person")
);
--> statement-breakpoint
CREATE TABLE "voided_reports" (
	"issued_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"voided_by" text NOT NULL,
	"voided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "issued_reports" ADD COLUMN "counted" jsonb;--> statement-breakpoint
ALTER TABLE "report_schedules" ADD COLUMN "every" text DEFAULT 'month' NOT NULL;--> statement-breakpoint
ALTER TABLE "report_schedules" ADD COLUMN "month" integer;--> statement-breakpoint
ALTER TABLE "report_schedules" ADD COLUMN "parameters" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "report_schedules" ADD COLUMN "presets" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "handed_reports" ADD CONSTRAINT "handed_reports_issued_id_issued_reports_id_fk" FOREIGN KEY ("issued_id") REFERENCES "public"."issued_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handed_reports" ADD CONSTRAINT "handed_reports_person_users_id_fk" FOREIGN KEY ("person") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voided_reports" ADD CONSTRAINT "voided_reports_issued_id_issued_reports_id_fk" FOREIGN KEY ("issued_id") REFERENCES "public"."issued_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "handed_reports_to" ON "handed_reports" USING btree ("person");--> statement-breakpoint
CREATE TRIGGER voided_reports_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON voided_reports
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
