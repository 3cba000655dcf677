import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** A browser that one is signed in with. */
export interface OpenSession {
  id: string
  address: string | null
  userAgent: string | null
  startedAt: string
  lastSeenAt: string
}

/** A key for scripts, without the key itself. */
export interface ApiKey {
  id: string
  name: string
  start: string
  expiresAt: string | null
  lastUsedAt: string | null
  createdAt: string
}

export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: async () => (await readAnswer<{ sessions: OpenSession[] }>(api.account.sessions.$get())).sessions,
})

export const endSession = (id: string) =>
  readAnswer<void>(api.account.sessions[':id'].$delete({ param: { id } }))

export const keysQuery = queryOptions({
  queryKey: ['account', 'keys'],
  queryFn: async () => (await readAnswer<{ keys: ApiKey[] }>(api.account.keys.$get())).keys,
})

export const createKey = (json: { name: string; days: number | null }) =>
  readAnswer<ApiKey & { key: string }>(api.account.keys.$post({ json }))

export const revokeKey = (id: string) => readAnswer<void>(api.account.keys[':id'].$delete({ param: { id } }))
