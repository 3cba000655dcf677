import type { ZonedMoment } from '@paperwright/runtime'
import { dayText, hasRight, type HeldRights, type RecordFilter } from '@paperwright/runtime/kit'
import { sql, type SQL } from 'drizzle-orm'
import { readRights } from '../access/find-rights.ts'
import { seenAmong, seenBy } from '../access/sight.ts'
import { submissions } from '../db/schema.ts'
import { filterCondition } from '../finding/filter-condition.ts'
import { listLibrary } from '../library/list-library.ts'
import { officeTime } from '../office/office.ts'
import type { Acting } from '../services.ts'
import { dueConditions, type DueConditions } from './due-conditions.ts'

/** The records of a form that someone sees. */
export interface FormCount {
  form: string
  /** All that the form's list shows, void ones among them. */
  records: number
  /** Handed in today. */
  today: number
  /** Of these, how many belong to no department; told to admins, who alone can mend it everywhere. */
  homeless?: number
  /** Left out where the form has no day that its records are due, or where that day is hidden. */
  due?: DueCount
}

export interface DueCount {
  /** Due today, or before and not done yet. */
  count: number
  /** Of these, due before today. */
  overdue: number
  /** What finds them in the form's list. */
  filters: RecordFilter[]
}

export interface FormCounts {
  /** The day that it is in the office: `2026-03-05`. */
  day: string
  forms: FormCount[]
}

/** Counts the records of every form whose records someone sees, in one statement for all. */
export async function countForms(acting: Acting): Promise<FormCounts> {
  const [rights, library, now] = await Promise.all([
    readRights(acting),
    listLibrary(acting, acting.forms),
    officeTime(acting),
  ])
  const day = dayText(now)
  const seen = library.filter(({ id }) => hasRight(rights.of(id), 'see'))
  if (seen.length === 0) return { day, forms: [] }
  const dueOf = new Map<string, DueConditions>()
  for (const form of seen) {
    const due = dueConditions(form, { limits: await rights.limitsOf(form.id), now })
    if (due) dueOf.set(form.id, due)
  }
  const counted = [
    allSql(acting, rights.all, now),
    ...[...dueOf].map(([form, due]) => dueSql(acting, { form, rights: rights.of(form), ...due })),
  ]
  const { rows } = (await acting.db.execute(sql.join(counted, sql` union all `))) as unknown as {
    rows: { form: string; is_due: boolean; count: number; part: number; homeless: number }[]
  }
  const countOf = (form: string, isDue: boolean) =>
    rows.find((row) => row.form === form && row.is_due === isDue) ?? { count: 0, part: 0, homeless: 0 }
  return {
    day,
    forms: seen.map(({ id }) => {
      const [all, due, conditions] = [countOf(id, false), countOf(id, true), dueOf.get(id)]
      return {
        form: id,
        records: all.count,
        today: all.part,
        ...(acting.actor.isAdmin && { homeless: all.homeless }),
        ...(conditions && {
          due: { count: due.count, overdue: due.part, filters: conditions.filters },
        }),
      }
    }),
  }
}

/** The copy that reports read: its rows are shorter, and a form's lie together. */
const records = sql`form_records as submissions`

type Looking = Pick<Acting, 'actor'>

function allSql({ actor }: Looking, rights: ReadonlyMap<string, HeldRights>, now: ZonedMoment): SQL {
  const isToday = filterCondition(
    { field: 'createdAt', op: 'within', value: 'today' },
    { fields: new Map(), now },
  )
  return sql`select ${submissions.formId} as form, false as is_due, count(*)::integer as count,
      count(*) filter (where ${isToday})::integer as part,
      count(*) filter (where ${submissions.department} is null)::integer as homeless
    from ${records} where ${seenAmong(rights, actor)} group by 1`
}

function dueSql(
  { actor }: Looking,
  { form, rights, isDue, isOverdue }: DueConditions & { form: string; rights: HeldRights },
): SQL {
  return sql`select ${form}::text, true, count(*)::integer, count(*) filter (where ${isOverdue})::integer, 0
    from ${records}
    where ${submissions.formId} = ${form} and (${seenBy(rights, actor)}) and ${isDue}`
}
