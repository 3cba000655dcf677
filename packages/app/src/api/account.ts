import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: async () => (await readAnswer(api.account.sessions.$get())).sessions,
})

export const endSession = (id: string) => readAnswer(api.account.sessions[':id'].$delete({ param: { id } }))

export const endOtherSessions = () => readAnswer(api.account.sessions.$delete())

export const ownPhoneQuery = queryOptions({
  queryKey: ['account', 'phone'],
  queryFn: async () => (await readAnswer(api.account.phone.$get())).phone,
})

export const saveOwnPhone = (phone: string | null) => readAnswer(api.account.phone.$put({ json: { phone } }))

export const keysQuery = queryOptions({
  queryKey: ['account', 'keys'],
  queryFn: async () => (await readAnswer(api.account.keys.$get())).keys,
})

export const createKey = (json: { name: string; days: number | null; department?: string | null }) =>
  readAnswer(api.account.keys.$post({ json }))

export const revokeKey = (id: string) => readAnswer(api.account.keys[':id'].$delete({ param: { id } }))
