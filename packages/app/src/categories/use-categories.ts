import type { Category } from '@paperwright/server'
import type { Locale } from '@paperwright/runtime'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { sessionQuery } from '../api/session.ts'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { NO_CATEGORY } from './group-by-category.ts'

export interface Categories {
  /** The office's, in its order. */
  listed: readonly Category[]
  /** Their ids. */
  order: readonly string[]
  /** What one is called; one that the office has not listed is called what its forms say. */
  name(id: string): string
}

/** What forms and reports are filed under, in the reader's language. */
export function useCategories(): Categories {
  const { locale } = useSession()
  const { categories: listed } = useSuspenseQuery(sessionQuery).data.office
  const { noCategory } = useWords()
  return useMemo(
    () => ({
      listed,
      order: listed.map(({ id }) => id),
      name: (id) => (id === NO_CATEGORY ? noCategory : nameOf(listed, id, locale)),
    }),
    [listed, locale, noCategory],
  )
}

function nameOf(listed: readonly Category[], id: string, locale: Locale): string {
  const known = listed.find((one) => one.id === id)
  return known ? (known[locale] ?? known.zh) : id
}
