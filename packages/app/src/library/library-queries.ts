import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { LibraryApi } from '../api/library.ts'

/** Thrice before the server takes one for gone. */
const MEETING_MS = 25_000

export type LibraryQueries<Document, Listed, Opened> = ReturnType<
  typeof libraryQueries<Document, Listed, Opened>
>

/** What is kept of a kind's documents between pages; `name` is what its keys begin with. */
export function libraryQueries<Document, Listed, Opened>(
  name: string,
  api: LibraryApi<Document, Listed, Opened, unknown>,
) {
  const work = (id: string) =>
    // Always asked anew: what is being worked on must not be old.
    queryOptions({
      queryKey: [`${name}-work`, id],
      queryFn: () => api.findWork(id),
      staleTime: 0,
      gcTime: 0,
    })
  /** Documents that were begun and never published. */
  const drafts = queryOptions({
    queryKey: [`${name}-drafts`],
    queryFn: async () => (await api.list()).drafts,
  })
  return {
    list: queryOptions({
      queryKey: [name],
      queryFn: async () => (await api.list()).documents,
      staleTime: 60_000,
    }),
    drafts,
    /** The document at its newest version. */
    one: (id: string) => queryOptions({ queryKey: [name, id], queryFn: () => api.get(id) }),
    /** A published version, which never changes. */
    version: (id: string, version: number) =>
      queryOptions({
        queryKey: [name, id, 'versions', version],
        queryFn: () => api.getVersion(id, version),
        staleTime: Infinity,
      }),
    versions: (id: string) =>
      queryOptions({ queryKey: [name, id, 'versions'], queryFn: () => api.listVersions(id) }),
    /** Who else has it on the drawing board: asked again and again, which says that one has it there oneself. */
    meeting: (id: string) =>
      queryOptions({
        queryKey: [`${name}-meeting`, id],
        queryFn: () => api.meet(id),
        staleTime: 0,
        gcTime: 0,
        refetchInterval: MEETING_MS,
        refetchIntervalInBackground: true,
        retry: false,
      }),
    /** Always asked anew: records come in meanwhile. */
    deletion: (id: string) =>
      queryOptions({
        queryKey: [`${name}-deletion`, id],
        queryFn: () => api.findDeletion(id),
        staleTime: 0,
        gcTime: 0,
        retry: false,
      }),
    seed: (id: string) => queryOptions({ queryKey: [name, id, 'seed'], queryFn: () => api.findSeed(id) }),
    work,
    /** Work was published or thrown away. */
    async forget(queries: QueryClient, id: string): Promise<void> {
      queries.removeQueries({ queryKey: work(id).queryKey })
      queries.removeQueries({ queryKey: drafts.queryKey })
      await queries.invalidateQueries({ queryKey: [name] })
    },
  }
}
