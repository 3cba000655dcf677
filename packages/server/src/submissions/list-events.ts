import { asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Form, JsonObject } from '@paperwright/runtime'
import { hideFields, type Act } from '@paperwright/runtime/kit'
import { submissionEvents } from '../db/schema.ts'
import type { Acting } from '../services.ts'
import { requireSeen } from './get-submission.ts'

/** An act as the API gives it; the moment in ISO 8601. */
export interface SubmissionEvent extends Act {
  id: string
  at: string
}

/** What happened to a submission, oldest first. */
export async function listEvents(acting: Acting, id: string): Promise<SubmissionEvent[]> {
  const { form, limits } = await requireSeen(acting, id)
  return (await eventsOf(acting, id)).map((event) => ({
    ...event,
    record: hidden(form, event.record, limits.hidden),
    at: event.at.toISOString(),
  }))
}

/** The same with all values, for what is printed or counted. */
export async function eventsOf({ db }: Pick<Acting, 'db'>, id: string) {
  const { id: eventId, kind, revision, formVersion, record, reason, at } = getTableColumns(submissionEvents)
  return db
    .select({
      id: eventId,
      kind,
      revision,
      formVersion,
      record,
      reason,
      at,
      by: sql<string | null>`(select users.name from users where users.id = submission_events.actor)`,
    })
    .from(submissionEvents)
    .where(eq(submissionEvents.submissionId, id))
    .orderBy(asc(submissionEvents.revision))
}

function hidden(form: Form, record: JsonObject, pointers: readonly string[]): JsonObject {
  return pointers.length === 0 ? record : hideFields(form, record, pointers)
}
