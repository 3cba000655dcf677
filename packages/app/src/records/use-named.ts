import type { Named } from '@paperwright/runtime/kit'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { valuesQuery } from '../api/finding.ts'
import { useSession } from '../session/Session.tsx'

/** As many as one answer holds. */
const MOST = 500

/** The people who handed records of a form in, their departments, or whom they wait for, those with the most records first. */
export function useNamed(formId: string, field: 'createdBy' | 'department' | 'waitsFor'): readonly Named[] {
  const { locale } = useSession()
  const { data } = useQuery(valuesQuery(formId, { field, limit: MOST }))
  return useMemo(
    () => (data ?? []).map(({ value, title }) => ({ id: value, name: title?.[locale] ?? value })),
    [data, locale],
  )
}
