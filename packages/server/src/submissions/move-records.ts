import { VERBS } from '@paperwright/runtime/kit'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { requireRight } from '../access/require-right.ts'
import { seenWithinRules } from '../access/sight.ts'
import { submissions } from '../db/schema.ts'
import { Conflict } from '../errors.ts'
import { requireDepartments } from '../people/places.ts'
import { append } from '../records/append.ts'
import type { RecordAct } from '../records/record-act.ts'
import type { Acting } from '../services.ts'

/** Records of one request: what one transaction stores in seconds. */
export const MOST_MOVED = 2000

export interface RecordsMove {
  formId: string
  department: string
  reason: string
  /** These; left out: those of no department, the oldest first. */
  ids?: readonly string[] | undefined
}

/**
 * Brings records of a form to a department, at most `MOST_MOVED` at once, all or none: those that one may change and that
 * take it. Gives how many were, and how many of no department are left.
 */
export async function moveRecords(
  acting: Acting,
  { formId, department, reason, ids }: RecordsMove,
): Promise<{ moved: number; left: number }> {
  const { db, forms, actor: by, clock } = acting
  await forms.requireNewest(formId)
  const { rights } = await requireRight(acting, formId, 'see', 'edit')
  await requireDepartments(db, [department])
  const which = ids
    ? sql`${submissions.id} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as value)
        and ${submissions.department} is distinct from ${department}::text`
    : isNull(submissions.department)
  const movable = and(
    eq(submissions.formId, formId),
    sql`${submissions.state} in (${sql.join(
      VERBS.moved.from.map((state) => sql`${state}`),
      sql`, `,
    )})`,
    seenWithinRules(rights, by),
    which,
  )
  const rows = await db
    .select()
    .from(submissions)
    .where(movable)
    .orderBy(asc(submissions.id))
    .limit(MOST_MOVED)
  const at = clock()
  const acts: RecordAct[] = []
  for (const on of rows) {
    const form = await forms.requireVersion(formId, on.formVersion)
    acts.push({ kind: 'moved', by, at, form, record: on.record, on, department, reason })
  }
  const refused = (await append(acting, acts)).find(({ refusal }) => refusal)
  if (refused)
    throw new Conflict('Someone else just changed one of these records. Please try again.', {
      code: 'beaten',
    })
  return { moved: rows.length, left: await db.$count(submissions, movable) }
}
