import type { QueryClient } from '@tanstack/react-query'
import { sessionQuery } from '../api/session.ts'

/** Someone else is signed in: asks who, and forgets all that the one before saw. */
export async function renewSession(queries: QueryClient): Promise<void> {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
  await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
}
