import type { Category } from '@paperwright/server'
import { useMemo } from 'react'
import { useCategories } from './use-categories.ts'
import { withNamed, type Filed } from './with-named.ts'

/** The office's categories, and those that forms and reports name without the office having arranged them. */
export function useKnownCategories(
  forms: readonly Filed[] = NONE,
  reports: readonly Filed[] = NONE,
): readonly Category[] {
  const { listed } = useCategories()
  return useMemo(() => withNamed(listed, [...forms, ...reports]), [listed, forms, reports])
}

const NONE: readonly Filed[] = []
