import type { OwnRights } from '@paperwright/runtime/kit'
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { findRelated, getSubmission, listEvents } from '../api/submissions.ts'
import type { Submission } from '@paperwright/server'

export const submissionQuery = (id: string) =>
  queryOptions({ queryKey: ['submissions', id], queryFn: () => getSubmission(id) })

/** What other records hang together with one. */
export const relatedQuery = (id: string) =>
  queryOptions({
    queryKey: ['submissions', id, 'related'],
    queryFn: () => findRelated(id),
    staleTime: 30_000,
  })

/** What happened to a record, up to a revision. */
export const eventsQuery = (id: string, revision: number) =>
  queryOptions({ queryKey: ['submissions', id, 'events', revision], queryFn: () => listEvents(id) })

/** Takes a stored record over from an answer, seen with these rights; the lists that may show it are asked anew. */
export function noteStored(queries: QueryClient, submission: Submission, mine: OwnRights): void {
  queries.setQueryData(submissionQuery(submission.id).queryKey, { ...submission, mine })
  void queries.invalidateQueries({ queryKey: ['forms', submission.formId, 'submissions'] })
}
