import { compareReports, wordReportChange, type Form, type Report } from '@paperwright/runtime'
import { useCallback } from 'react'
import { useSession } from '../../session/Session.tsx'

/** What is different in a newer report, in sentences. */
export type WordReportChanges = (before: Report, after: Report) => string[]

/** Words changes in the reader's language, fields by the titles that their forms give them. */
export function useWordChanges(forms: (id: string) => Form | undefined): WordReportChanges {
  const { locale } = useSession()
  return useCallback(
    (before, after) => compareReports(before, after, forms).map((change) => wordReportChange(change, locale)),
    [forms, locale],
  )
}
