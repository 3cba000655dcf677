import { useQuery } from '@tanstack/react-query'
import { recordDraftsQuery } from '../draft/draft-queries.ts'
import { draftKey, readDraft } from '../draft/draft-store.ts'

/** The ids of the forms of which one has begun a record, on the server or, not sent yet, in this browser. */
export function useDrafted(forms: readonly { id: string }[]): ReadonlySet<string> {
  const { data: drafts = [] } = useQuery(recordDraftsQuery)
  const unsent = forms.filter(({ id }) => readDraft(draftKey.ofForm(id)) !== undefined)
  return new Set([...drafts.map(({ formId }) => formId), ...unsent.map(({ id }) => id)])
}
