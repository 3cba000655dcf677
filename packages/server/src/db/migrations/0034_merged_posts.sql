CREATE TABLE "merged_posts" (
	"id" text PRIMARY KEY NOT NULL,
	"into" text NOT NULL
);
