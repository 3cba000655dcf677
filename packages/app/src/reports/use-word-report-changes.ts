import { compareReports, wordReportChange } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import { useCallback } from 'react'
import { nameCategories } from '../categories/name-categories.ts'
import { useCategories } from '../categories/use-categories.ts'
import type { WordChanges } from '../library/document-kind.ts'
import { useSession } from '../session/Session.tsx'
import { useReportForms } from './use-report-forms.ts'

/** Words what is different in a newer report, fields by the titles that their forms give them. */
export function useWordReportChanges(): WordChanges<Report> {
  const { locale } = useSession()
  const { name } = useCategories()
  const { forms } = useReportForms()
  return useCallback(
    (before, after) =>
      compareReports(before, after, forms).map((change) =>
        wordReportChange(nameCategories(change, name), locale),
      ),
    [forms, locale, name],
  )
}
