CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE INDEX "submissions_search" ON "submissions" USING gin ("search" gin_trgm_ops);