import { queryOptions } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

const standIns = api['stand-ins']

/** One's own, and those that one signs for; admins get everybody's. */
export const standInsQuery = (all: boolean) =>
  queryOptions({
    queryKey: ['stand-ins', all],
    queryFn: async () => (await readAnswer(standIns.$get({ query: all ? { all: 'true' } : {} }))).standIns,
    staleTime: 0,
  })

export const addStandIn = (json: InferRequestType<typeof standIns.$post>['json']) =>
  readAnswer(standIns.$post({ json }))

export const endStandIn = (id: string) => readAnswer(standIns[':id'].$delete({ param: { id } }))
