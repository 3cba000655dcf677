import type { QueryClient } from '@tanstack/react-query'
import { sessionQuery } from '../api/session.ts'

/** Someone else is signed in: asks who, and forgets all that the one before saw. */
export async function renewSession(queries: QueryClient): Promise<void> {
  forgetSeen(queries)
  await askWho(queries)
}

/** Whoever was signed in has left: what they saw is forgotten once their page is gone, which would ask for it again. */
export async function endSession(queries: QueryClient, leavePage: () => Promise<void>): Promise<void> {
  await askWho(queries)
  await leavePage()
  forgetSeen(queries)
}

async function askWho(queries: QueryClient): Promise<void> {
  await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
}

function forgetSeen(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
}
