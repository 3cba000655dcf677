import type { Category } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { formsQuery } from '../desk/form-queries.ts'
import { reportsQuery } from '../reports/report-queries.ts'
import { useCategories } from './use-categories.ts'
import { withNamed } from './with-named.ts'

/** The office's categories, and those that forms and reports name without the office having arranged them. */
export function useKnownCategories(): readonly Category[] {
  const { listed } = useCategories()
  const { data: forms = [] } = useQuery(formsQuery)
  const { data: reports = [] } = useQuery(reportsQuery)
  return useMemo(() => withNamed(listed, [...forms, ...reports]), [listed, forms, reports])
}
