import { useSuspenseQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/session.ts'
import { draftNames } from './draft-store.ts'

/** The names of the drafts of whoever is signed in. */
export function useDraftNames(): ReturnType<typeof draftNames> {
  const { actor } = useSuspenseQuery(sessionQuery).data
  return draftNames(actor?.id ?? '')
}
