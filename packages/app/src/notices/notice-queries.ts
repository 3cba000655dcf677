import type { Locale } from '@paperwright/runtime'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { listNotices } from '../api/notices.ts'

export const noticesQuery = (locale: Locale) =>
  infiniteQueryOptions({
    queryKey: ['notices', locale],
    queryFn: ({ pageParam }) => listNotices({ locale, before: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
