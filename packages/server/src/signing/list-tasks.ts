import { sql } from 'drizzle-orm'
import type { Locale } from '@paperwright/runtime'
import { printedWord, slotLabel, type Chain } from '@paperwright/runtime/kit'
import { findDue } from '../calendar/find-due.ts'
import { officeDay, standsInSql } from '../stand-ins/voices.ts'
import type { Acting } from '../services.ts'

/** 待办, 已办, 我发起的, 抄送我. */
export const boxes = ['waiting', 'done', 'mine', 'copied'] as const

export type Box = (typeof boxes)[number]

/** A record as a list of what is to be signed tells it; of its values nothing. */
export interface Task {
  id: string
  number: string
  formId: string
  title: string
  /** The printed words of the steps that are meant; empty where it lies with its author. */
  steps: string[]
  state: Chain['state']
  author: string | null
  /** In whose place one signs; null: in one's own. */
  standsFor: string | null
  /** Since when, in ISO 8601. */
  since: string
  /** The day by which it is to be signed, of what waits: `2026-03-09`; null: none is said. */
  dueOn: string | null
}

/** How many of a box are of a form. */
export interface TasksOfForm {
  id: string
  title: string
  count: number
}

const PAGE = 50

interface Row {
  id: string
  number: string
  form_id: string
  form_version: number
  steps: string[] | null
  state: Chain['state']
  author: string | null
  stands_for: string | null
  since: string | Date
}

/** Records in one of someone's boxes, of all forms or one, in their language, what waits longest first, otherwise the newest first; `before` is `next` of the page before. */
export async function listTasks(
  acting: Acting,
  {
    box,
    before,
    form,
    locale = 'zh',
  }: { box: Box; before?: string; form?: string | undefined; locale?: Locale },
): Promise<{ items: Task[]; forms?: TasksOfForm[]; total: number; next: string | null }> {
  const dueOf = box === 'waiting' ? await findDue(acting) : undefined
  const offset = before === undefined ? 0 : Number(before)
  const meant = meantIn(acting, box, await officeDay(acting))
  const direction = box === 'waiting' ? sql`asc` : sql`desc`
  const ofForm = form === undefined ? sql`` : sql`where form_id = ${form}`
  const [{ rows }, { rows: counted }] = (await Promise.all([
    acting.db
      .execute(sql`select submissions.id, submissions.number, submissions.form_id, submissions.form_version,
      coalesce(meant.steps, (
        select array_agg(distinct ask.step) from signing_asks ask where ask.submission_id = submissions.id
      )) as steps, meant.stands_for,
      record_chains.chain ->> 'state' as state, users.name as author, meant.since
      from (
        select * from (${meant}) as every_one ${ofForm} order by since ${direction}, id limit ${PAGE} offset ${offset}
      ) as meant
      join submissions on submissions.form_id = meant.form_id and submissions.id = meant.id
      join record_chains on record_chains.submission_id = meant.id
      left join users on users.id = submissions.created_by order by meant.since ${direction}, meant.id`),
    acting.db.execute(
      sql`select form_id, count(*)::int as count from (${meant}) as every_one group by form_id`,
    ),
  ])) as unknown as [{ rows: Row[] }, { rows: { form_id: string; count: number }[] }]
  const items = await Promise.all(rows.map((row) => toTask(acting, row, { locale, dueOf })))
  const total = counted.reduce(
    (sum, one) => sum + (form === undefined || form === one.form_id ? one.count : 0),
    0,
  )
  const end = offset + rows.length
  const next = end < total ? String(end) : null
  if (before !== undefined) return { items, total, next }
  const forms = await Promise.all(counted.map((one) => toTasksOfForm(acting, one, locale)))
  return { items, forms: forms.toSorted((one, other) => other.count - one.count), total, next }
}

async function toTasksOfForm(
  { forms }: Acting,
  { form_id: id, count }: { form_id: string; count: number },
  locale: Locale,
): Promise<TasksOfForm> {
  const { document } = await forms.requireNewest(id)
  return { id, title: printedWord(document, document.title, locale), count }
}

/** How much waits for someone, and how many copies they have not read. */
export async function countTasks(acting: Acting): Promise<{ waiting: number; copied: number }> {
  const { id } = acting.actor
  const meant = meantIn(acting, 'waiting', await officeDay(acting))
  const { rows } = (await acting.db.execute(sql`select
    (select count(*)::int from (${meant}) as every_one) as waiting,
    (select count(*)::int from signing_parts where person = ${id} and copied_at is not null
      and read_at is null) as copied`)) as unknown as { rows: { waiting: number; copied: number }[] }
  return rows[0]!
}

/** The records of a box, each with its moment; of what waits, at which steps and in whose place. */
function meantIn({ actor: { id, posts } }: Acting, box: Box, day: string) {
  switch (box) {
    case 'waiting': {
      const held = sql`select jsonb_array_elements_text(${JSON.stringify(posts)}::jsonb)`
      // Whoever is asked by name and post at once is asked by name.
      const voices = sql`(select voice.id, voice.form_ids, users.name from (${standsInSql(id, day)}) as voice
        join users on users.id = voice.id) as voices`
      // Keys are named again as arrays: by these they are looked up, where a join might read all that waits.
      const inPlace = sql`ask.step <> '' and (voices.form_ids is null or ask.form_id = any(voices.form_ids))`
      return sql`select submission_id as id, min(form_id) as form_id, min(since) as since, array_agg(distinct step) as steps,
        case when bool_or(stands_for is null) then null else min(stands_for) end as stands_for from (
        select submission_id, form_id, since, step, null::text as stands_for from signing_asks where person = ${id}
        union all select submission_id, form_id, since, step, null from signing_asks where post = any(array(${held}))
        union all select ask.submission_id, ask.form_id, ask.since, ask.step, voices.name from ${voices}
          join signing_asks ask on ask.person = voices.id where ${inPlace}
            and ask.person = any(array(select id from (${standsInSql(id, day)}) as voice))
        union all select ask.submission_id, ask.form_id, ask.since, ask.step, voices.name from ${voices}
          join user_posts on user_posts.user_id = voices.id
          join signing_asks ask on ask.post = user_posts.post_id where ${inPlace}
            and ask.post = any(array(select post_id from user_posts where user_id in (
              select id from (${standsInSql(id, day)}) as voice)))
      ) as asked group by submission_id`
    }
    case 'done': {
      return sql`select submission_id as id, form_id, at as since, ${NOTHING} from signing_parts
        where person = ${id} and at is not null`
    }
    case 'copied': {
      return sql`select submission_id as id, form_id, copied_at as since, ${NOTHING} from signing_parts
        where person = ${id} and copied_at is not null`
    }
    case 'mine': {
      return sql`select submissions.id, submissions.form_id, submissions.created_at as since, ${NOTHING} from submissions
        join record_chains on record_chains.submission_id = submissions.id where submissions.created_by = ${id}`
    }
  }
}

const NOTHING = sql`null::text[] as steps, null::text as stands_for`

type DueOf = Awaited<ReturnType<typeof findDue>>

async function toTask(
  { forms }: Acting,
  row: Row,
  { locale, dueOf }: { locale: Locale; dueOf: DueOf | undefined },
): Promise<Task> {
  const { document } = await forms.requireVersion(row.form_id, row.form_version)
  const due = (row.steps ?? []).flatMap((step) => dueOf?.(document, step, row.since) ?? [])
  return {
    id: row.id,
    number: row.number,
    formId: row.form_id,
    title: printedWord(document, document.title, locale),
    steps: (row.steps ?? [])
      .filter((key) => key !== '')
      .map((key) => printedWord(document, slotLabel(document, key), locale)),
    state: row.state,
    author: row.author,
    standsFor: row.stands_for,
    since: new Date(row.since).toISOString(),
    dueOn: due.toSorted()[0] ?? null,
  }
}
