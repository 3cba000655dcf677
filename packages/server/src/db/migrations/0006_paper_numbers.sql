CREATE TABLE "paper_numbers" (
	"form_id" text NOT NULL,
	"number" text NOT NULL,
	"form_version" integer NOT NULL,
	"batch_id" uuid NOT NULL,
	"holder" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"submission_id" uuid,
	"used_at" timestamp with time zone,
	"void_reason" text,
	"voided_by" text,
	"voided_at" timestamp with time zone,
	CONSTRAINT "paper_numbers_form_id_number_pk" PRIMARY KEY("form_id","number")
);
--> statement-breakpoint
ALTER TABLE "print_batches" ADD COLUMN "job" uuid;--> statement-breakpoint
CREATE INDEX "paper_numbers_of" ON "paper_numbers" USING btree ("batch_id","number");