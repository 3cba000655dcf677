import { queryOptions } from '@tanstack/react-query'
import { findRecordDraft, listRecordDrafts } from '../api/drafts.ts'

/** What one has begun and not handed in; always asked anew. */
export const recordDraftsQuery = queryOptions({
  queryKey: ['record-drafts'],
  queryFn: listRecordDrafts,
  staleTime: 0,
})

/** One of them, as it is when it is opened: later answers would take it from under the keys. */
export const recordDraftQuery = (id: string) =>
  queryOptions({
    queryKey: ['record-draft', id],
    queryFn: () => findRecordDraft(id),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
