import { queryOptions } from '@tanstack/react-query'
import type { Locale } from '@paperwright/runtime'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** The newest few. */
export const checkpointsQuery = queryOptions({
  queryKey: ['audit', 'checkpoints'],
  queryFn: async () => {
    const answer = readAnswer(api.audit.checkpoints.$get({ query: { limit: '5' } }))
    return (await answer).checkpoints
  },
  staleTime: 0,
})

export const makeCheckpoint = () =>
  readAnswer(api.audit.checkpoints.$post(undefined, { headers: { 'Content-Type': 'application/json' } }))

export const checkpointFileUrl = (number: number) => `/api/audit/checkpoints/${number}`

/** A page to be signed and filed. */
export const checkpointPageUrl = (number: number, locale: Locale) =>
  `/api/audit/checkpoints/${number}/page.pdf?locale=${locale}`
