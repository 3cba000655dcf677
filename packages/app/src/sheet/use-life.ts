import type { Form, SheetLife } from '@paperwright/runtime'
import { readLife, type RecordHistory } from '@paperwright/runtime/kit'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { sessionQuery } from '../api/session.ts'

/** What a stored record's sheet tells of it, as the form and the office want it; undefined while its history is asked. */
export function useLife(
  form: Form,
  { number, history }: { number: string; history: RecordHistory | undefined },
): SheetLife | undefined {
  const { zone, listsSigning: usual } = useSuspenseQuery(sessionQuery).data.office
  const listsSigning = form['x-signing']?.record ?? usual
  return useMemo(
    () => history && readLife(form, { number, history, zone, listsSigning }),
    [form, number, history, zone, listsSigning],
  )
}
