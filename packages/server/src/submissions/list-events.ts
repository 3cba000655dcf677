import { asc, getTableColumns, sql } from 'drizzle-orm'
import type { Form, JsonObject } from '@paperwright/runtime'
import { hideFields, type Act, type DepartmentMove, type SigningDetails } from '@paperwright/runtime/kit'
import { submissionEvents } from '../db/schema.ts'
import type { Acting } from '../services.ts'
import { requireSeen } from './get-submission.ts'

/** An act as the API gives it; the moment in ISO 8601. */
export interface SubmissionEvent extends Act {
  id: string
  moved: DepartmentMove | null
  signing: SigningDetails | null
  at: string
}

/** What happened to a submission, oldest first. */
export async function listEvents(acting: Acting, id: string): Promise<SubmissionEvent[]> {
  const { row, everywhere } = await requireSeen(acting, id)
  const events = (await eventsOf(acting, [row.id])).get(row.id)!
  return Promise.all(
    events.map(async (event) => {
      const { document } = await acting.forms.requireVersion(row.formId, event.formVersion)
      const { hidden } = everywhere.at(event.formVersion)
      return { ...event, record: withoutHidden(document, event.record, hidden), at: event.at.toISOString() }
    }),
  )
}

/** The same of several submissions with all values, for what is printed or counted; by the submission's id. */
export async function eventsOf({ db }: Pick<Acting, 'db'>, ids: readonly string[]) {
  const columns = getTableColumns(submissionEvents)
  const { id, submissionId, kind, revision, formVersion, record, reason, moved, signing, at } = columns
  const events = await db
    .select({
      submissionId,
      id,
      kind,
      revision,
      formVersion,
      record,
      reason,
      moved,
      signing,
      at,
      by: sql<string | null>`(select users.name from users where users.id = submission_events.actor)`,
    })
    .from(submissionEvents)
    .where(
      sql`${submissionId} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as value)`,
    )
    .orderBy(asc(submissionId), asc(revision))
  const histories = new Map<string, Omit<(typeof events)[number], 'submissionId'>[]>(
    ids.map((one) => [one, []]),
  )
  for (const { submissionId: of, ...event } of events) histories.get(of)?.push(event)
  return histories
}

function withoutHidden(form: Form, record: JsonObject, pointers: readonly string[]): JsonObject {
  return pointers.length === 0 ? record : hideFields(form, record, pointers)
}
