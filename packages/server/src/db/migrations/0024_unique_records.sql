CREATE TABLE "keyed_forms" (
	"form_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_keys" (
	"form_id" text NOT NULL,
	"rule" text NOT NULL,
	"value" text NOT NULL,
	"submission_id" uuid NOT NULL,
	"strict" boolean NOT NULL,
	CONSTRAINT "record_keys_form_id_rule_value_submission_id_pk" PRIMARY KEY("form_id","rule","value","submission_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "record_keys_once" ON "record_keys" USING btree ("form_id","rule","value") WHERE "record_keys"."strict";--> statement-breakpoint
CREATE INDEX "record_keys_of" ON "record_keys" USING btree ("submission_id");