import type { ListedForm } from '@paperwright/builder/report'
import type { Form } from '@paperwright/runtime'
import { useQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { formQuery, formsQuery } from '../desk/form-queries.ts'

/** The forms that a report may read: all of them to choose from, and each whole once it was asked for. */
export function useReportForms(): {
  forms: (id: string) => Form | undefined
  formList: readonly ListedForm[]
} {
  const { data: library } = useSuspenseQuery(formsQuery)
  const [wanted, setWanted] = useState<readonly string[]>([])
  const found = useQueries({
    queries: wanted.map((id) => ({ ...formQuery(id), staleTime: Infinity, retry: false })),
    combine: documentsOf,
  })
  // A form is asked for while the builder is drawn; which ones are wanted is noted afterwards, at first once it is there.
  const [asked] = useState(() => new Set<string>())
  const isThere = useRef(false)
  const note = useCallback(() => queueMicrotask(() => setWanted([...asked])), [asked])
  useEffect(() => {
    isThere.current = true
    note()
    return () => {
      isThere.current = false
    }
  }, [note])
  const forms = useCallback(
    (id: string) => {
      if (!asked.has(id)) {
        asked.add(id)
        if (isThere.current) note()
      }
      return found.get(id)
    },
    [asked, found, note],
  )
  const formList = useMemo(() => library.map(listed), [library])
  return { forms, formList }
}

function documentsOf(
  results: readonly { data?: { id: string; document: Form } | undefined }[],
): ReadonlyMap<string, Form> {
  return new Map(results.flatMap(({ data }) => (data ? [[data.id, data.document] as const] : [])))
}

function listed({ id, title, code }: { id: string; title: string; code?: string | undefined }): ListedForm {
  return { id, title, ...(code !== undefined && { code }) }
}
