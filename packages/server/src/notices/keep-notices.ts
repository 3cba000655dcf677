import { sql } from 'drizzle-orm'
import { notices } from '../db/notice-tables.ts'
import { tellLive } from '../live/tell-live.ts'

const tells = sql`stored, jsonb_to_recordset(stored.tells) as tell (what text, step text, person text, post text)`
const steps = sql`coalesce(jsonb_agg(distinct tell.step) filter (where tell.step is not null), '[]')`
const act = sql`stored.event_id, stored.id, stored.form_id, stored.actor, stored.at, tell.what`

/**
 * The part of a statement that stores acts which stores what is told of them: in `stored`, each with its `tells`. Nobody is
 * told of what they did themselves, and whoever is told twice of the same is told once; what they want not counted is read.
 * Who signs in someone's place hears of what is asked of them. Where the house has channels, it is told as nobody, for them.
 */
export const keepNotices = sql`insert into ${notices}
      (event_id, submission_id, form_id, by, at, what, person, steps, read_at)
    select ${act}, users.id, ${steps}, case when bool_or(muted @> to_jsonb(tell.what)) then stored.at end
    from ${tells}
      cross join lateral (select tell.person as id where tell.person is not null
        union select user_id from user_posts where user_posts.post_id = tell.post
        union select stand_ins.stand_in from stand_ins where tell.what in ('asked', 'nudged', 'due', 'overdue')
          and stand_ins.ended_at is null and stored.day between stand_ins.from_day and stand_ins.until_day
          and (stand_ins.form_ids is null or stored.form_id = any(stand_ins.form_ids))
          and (stand_ins.person = tell.person
            or stand_ins.person in (select user_id from user_posts where user_posts.post_id = tell.post))) as told
      join users using (id) left join notice_choices on notice_choices.person = users.id
    where users.disabled_at is null and users.id <> stored.actor
    group by ${act}, users.id
    union all select ${act}, '', ${steps}, stored.at
    from ${tells} where exists (select from notice_channels where enabled) group by ${act}
    on conflict do nothing returning ${tellLive({ person: sql`person` })}`
