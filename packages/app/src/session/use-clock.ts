import type { Locale } from '@paperwright/runtime'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { sessionQuery } from '../api/session.ts'
import { useSession } from './Session.tsx'

/** What moments are told by: the reader's language and the clocks of the office, wherever the reader is. */
export interface Clock {
  locale: Locale
  /** The time zone of the office. */
  zone: string
}

export function useClock(): Clock {
  const { locale } = useSession()
  const { zone } = useSuspenseQuery(sessionQuery).data.office
  return useMemo(() => ({ locale, zone }), [locale, zone])
}
