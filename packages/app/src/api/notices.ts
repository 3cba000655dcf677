import type { Locale } from '@paperwright/runtime'
import type { Notice, ToldCounts } from '@paperwright/server'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** Milliseconds between questions while the server cannot tell of itself: behind a proxy that lets nothing last. */
const SLOWLY = 5 * 60_000

/** What waits for one, and what one has not read; written by `listenLive` whenever it may have changed. */
export const toldQuery = queryOptions({
  queryKey: ['told'],
  queryFn: () => readAnswer<ToldCounts>(api.notices.counts.$get()),
  staleTime: SLOWLY,
  refetchInterval: SLOWLY,
})

export interface NoticePage {
  items: Notice[]
  next: string | null
}

export const listNotices = ({ locale, before }: { locale: Locale; before?: string | undefined }) =>
  readAnswer<NoticePage>(api.notices.$get({ query: { locale, ...(before !== undefined && { before }) } }))

/** Keeps that all up to a notice were read, or all about a record. */
export const tellRead = (json: { upTo: number } | { submission: string }) =>
  readAnswer<undefined>(api.notices.read.$post({ json }))

/** Server-sent events of the counts. */
export const LIVE = '/api/notices/live'
