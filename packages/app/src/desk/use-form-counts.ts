import type { FormCount } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { formCountsQuery } from '../api/home.ts'

/** What is counted of each form, by its id; nothing before it is known, and of what may not be seen. */
export function useFormCounts(): ReadonlyMap<string, FormCount> {
  const { data } = useQuery(formCountsQuery)
  return useMemo(() => new Map(data?.forms.map((one) => [one.form, one])), [data])
}
