import { asc, eq } from 'drizzle-orm'
import type { JsonObject } from '@paperwright/runtime'
import { submissionEvents } from '../db/schema.ts'
import type { Services } from '../services.ts'
import { requireSubmission } from './get-submission.ts'

export interface SubmissionEvent {
  id: string
  kind: 'submitted' | 'changed'
  revision: number
  record: JsonObject
  at: string
}

/** What happened to a submission, oldest first. */
export async function listEvents(services: Services, id: string): Promise<SubmissionEvent[]> {
  await requireSubmission(services, id)
  const rows = await services.db
    .select()
    .from(submissionEvents)
    .where(eq(submissionEvents.submissionId, id))
    .orderBy(asc(submissionEvents.revision))
  return rows.map(({ id: eventId, kind, revision, record, at }) => ({
    id: eventId,
    kind,
    revision,
    record,
    at: at.toISOString(),
  }))
}
