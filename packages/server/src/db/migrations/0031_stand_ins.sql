CREATE TABLE "stand_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"stand_in" text NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"form_ids" text[],
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "stand_ins_by" ON "stand_ins" USING btree ("stand_in","until_day");--> statement-breakpoint
CREATE INDEX "stand_ins_of" ON "stand_ins" USING btree ("person","until_day");