CREATE TABLE "former_posts" (
	"user_id" text NOT NULL,
	"post_id" text NOT NULL,
	"since" timestamp with time zone,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "departments" ADD COLUMN "head" text;--> statement-breakpoint
ALTER TABLE "departments" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "user_posts" ADD COLUMN "since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "former_posts" ADD CONSTRAINT "former_posts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_posts_of" ON "former_posts" USING btree ("post_id","until");--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_head_users_id_fk" FOREIGN KEY ("head") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;