import type { SigningBox } from '@paperwright/server'
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { countTasks, getChain, listTasks } from '../api/signing.ts'

export const chainQuery = (id: string, revision: number) =>
  queryOptions({ queryKey: ['submissions', id, 'signing', revision], queryFn: () => getChain(id) })

export const tasksQuery = (box: SigningBox) =>
  infiniteQueryOptions({
    queryKey: ['signing', 'tasks', box],
    queryFn: ({ pageParam }) => listTasks(box, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** Asked anew when one comes back to the page, and once a minute while it is in sight. */
export const taskCountQuery = queryOptions({
  queryKey: ['signing', 'count'],
  queryFn: countTasks,
  refetchInterval: 60_000,
  refetchOnWindowFocus: true,
})

/** Something was done about a record's signatures: all that tells of it is asked anew. */
export async function noteSigned(queries: QueryClient, id: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['submissions', id] }),
    queries.invalidateQueries({ queryKey: ['signing'] }),
  ])
}
