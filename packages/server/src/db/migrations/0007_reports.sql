CREATE TABLE "dashboards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"department" text,
	"tiles" jsonb NOT NULL,
	"owner" text NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issued_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"report_version" integer NOT NULL,
	"number" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"result" jsonb NOT NULL,
	"locale" text NOT NULL,
	"issued_by" text NOT NULL,
	"department" text,
	"issued_at" timestamp with time zone NOT NULL,
	"file" text NOT NULL,
	"file_hash" text NOT NULL,
	"schedule_id" uuid,
	"due_at" timestamp with time zone,
	"request_key" text,
	CONSTRAINT "issued_reports_number" UNIQUE("report_id","number"),
	CONSTRAINT "issued_reports_due" UNIQUE("schedule_id","due_at"),
	CONSTRAINT "issued_reports_request" UNIQUE("issued_by","request_key")
);
--> statement-breakpoint
CREATE TABLE "report_drafts" (
	"report_id" text PRIMARY KEY NOT NULL,
	"document" text NOT NULL,
	"base" integer,
	"revision" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_schedules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"day" integer NOT NULL,
	"hour" integer NOT NULL,
	"locale" text NOT NULL,
	"enabled" boolean NOT NULL,
	"owner" text NOT NULL,
	"settled_at" timestamp with time zone NOT NULL,
	"problem" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_seeds" (
	"report_id" text PRIMARY KEY NOT NULL,
	"document" text NOT NULL,
	"hash" text NOT NULL,
	"declined" text
);
--> statement-breakpoint
CREATE TABLE "report_versions" (
	"report_id" text NOT NULL,
	"version" integer NOT NULL,
	"document" text NOT NULL,
	"hash" text NOT NULL,
	"note" text,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_versions_report_id_version_pk" PRIMARY KEY("report_id","version")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"origin" text NOT NULL,
	"customised" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dashboards" ADD CONSTRAINT "dashboards_owner_users_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_reports" ADD CONSTRAINT "issued_reports_version" FOREIGN KEY ("report_id","report_version") REFERENCES "public"."report_versions"("report_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_schedules" ADD CONSTRAINT "report_schedules_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_schedules" ADD CONSTRAINT "report_schedules_owner_users_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_seeds" ADD CONSTRAINT "report_seeds_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "issued_reports_of" ON "issued_reports" USING btree ("report_id","id");--> statement-breakpoint
CREATE INDEX "report_schedules_of" ON "report_schedules" USING btree ("report_id");--> statement-breakpoint
CREATE TRIGGER report_versions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON report_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER issued_reports_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON issued_reports
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
