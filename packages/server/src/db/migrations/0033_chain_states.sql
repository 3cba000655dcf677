ALTER TABLE "record_chains" ADD COLUMN "state" text GENERATED ALWAYS AS (chain ->> 'state') STORED;--> statement-breakpoint
ALTER TABLE "record_chains" ADD COLUMN "signed_on" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "record_chains_state" ON "record_chains" USING btree ("form_id","state");--> statement-breakpoint
CREATE INDEX "record_chains_signed" ON "record_chains" USING btree ("form_id","signed_on");--> statement-breakpoint
CREATE INDEX "signing_asks_since" ON "signing_asks" USING btree ("form_id","since");--> statement-breakpoint
UPDATE "record_chains" SET "signed_on" = coalesce((
	SELECT max((vote ->> 'at')::timestamptz)
	FROM jsonb_array_elements(chain -> 'steps') AS step, jsonb_array_elements(step -> 'votes') AS vote
), "updated_at") WHERE "state" = 'complete';
