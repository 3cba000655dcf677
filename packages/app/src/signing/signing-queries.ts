import type { Locale } from '@paperwright/runtime'
import type { SigningBox } from '@paperwright/server'
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { toldQuery } from '../api/notices.ts'
import { getChain, listTasks } from '../api/signing.ts'

export const chainQuery = (id: string, revision: number) =>
  queryOptions({ queryKey: ['submissions', id, 'signing', revision], queryFn: () => getChain(id) })

export const tasksQuery = (box: SigningBox, { locale, form }: { locale: Locale; form: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: ['signing', 'tasks', box, locale, form],
    queryFn: ({ pageParam }) => listTasks(box, { locale, form, before: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** Something was done about a record's signatures: all that tells of it is asked anew. */
export async function noteSigned(queries: QueryClient, id: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['submissions', id] }),
    queries.invalidateQueries({ queryKey: ['signing'] }),
    queries.invalidateQueries({ queryKey: toldQuery.queryKey }),
  ])
}
