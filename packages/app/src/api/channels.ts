import type { Locale } from '@paperwright/runtime'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { api } from './client.ts'
import { readAnswer, type AnswerOf } from './read-answer.ts'

const { channels, deliveries } = api.notices

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: () => readAnswer(channels.$get()),
  staleTime: 0,
})

type Listed = AnswerOf<Awaited<ReturnType<typeof channels.$get>>>

export type Channel = Listed['channels'][number]
export type NewChannel = InferRequestType<typeof channels.$post>['json']
export type ChannelChange = InferRequestType<(typeof channels)[':id']['$put']>['json']

export const createChannel = (json: NewChannel) => readAnswer(channels.$post({ json }))

export const changeChannel = (id: string, json: ChannelChange) =>
  readAnswer(channels[':id'].$put({ param: { id }, json }))

export const removeChannel = (id: string) => readAnswer(channels[':id'].$delete({ param: { id } }))

export const testChannel = (id: string, locale: Locale) =>
  readAnswer(channels[':id'].test.$post({ param: { id }, json: { locale } }))

export type TestOutcome = Awaited<ReturnType<typeof testChannel>>

export const deliveriesQuery = (locale: Locale, isFailed: boolean) =>
  infiniteQueryOptions({
    queryKey: ['deliveries', locale, isFailed],
    queryFn: ({ pageParam: before }) =>
      readAnswer(
        deliveries.$get({ query: { locale, failed: isFailed ? '1' : '0', ...(before && { before }) } }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  })

export const resendDelivery = (id: string) =>
  readAnswer(deliveries[':id'].resend.$post({ param: { id }, json: {} }))

export const ownChoicesQuery = queryOptions({
  queryKey: ['account', 'notices'],
  queryFn: () => readAnswer(api.account.notices.$get()),
})

export type NoticeChoices = InferRequestType<typeof api.account.notices.$put>['json']

export const saveOwnChoices = (json: NoticeChoices) => readAnswer(api.account.notices.$put({ json }))
