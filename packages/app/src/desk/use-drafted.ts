import { useQuery } from '@tanstack/react-query'
import { recordDraftsQuery } from '../draft/draft-queries.ts'
import { readDraft } from '../draft/draft-store.ts'
import { useDraftNames } from '../draft/use-draft-names.ts'

/** The ids of the forms of which one has begun a record, on the server or, not sent yet, in this browser. */
export function useDrafted(forms: readonly { id: string }[]): ReadonlySet<string> {
  const { data: drafts = [] } = useQuery(recordDraftsQuery)
  const names = useDraftNames()
  const unsent = forms.filter(({ id }) => readDraft(names.ofNew(id, undefined)) !== undefined)
  return new Set([...drafts.map(({ formId }) => formId), ...unsent.map(({ id }) => id)])
}
