import { ReportBuilder } from '@paperwright/builder/report'
import type { Json } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { placesQuery } from '../../api/places-query.ts'
import { markRetired } from '../../posts/post-name.ts'
import { valuesQuery } from '../../api/finding.ts'
import { reportsApi, runReportDocument } from '../../api/reports.ts'
import { useKnownCategories } from '../../categories/use-known-categories.ts'
import { useBuilderChecker } from '../../check/use-builder-checker.ts'
import type { BoardProps } from '../../design/DesignPage.tsx'
import { useTableRows } from '../../read-file/use-table-rows.ts'
import { useClock } from '../../session/use-clock.ts'
import { formsQuery } from '../../desk/form-queries.ts'
import { reportsQuery } from '../report-queries.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { REPORT_PAGE_WORDS } from '../report-words.ts'
import { useReportForms } from '../use-report-forms.ts'
import { wordRefusal } from '../word-refusal.ts'

export function ReportBoard({ document, onChange, kept, onKept }: BoardProps<Report>) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const { locale, zone } = useClock()
  const { forms, formList } = useReportForms()
  const { data: places } = useQuery(placesQuery)
  const { data: all } = useQuery(formsQuery)
  const { data: reports } = useQuery(reportsQuery)
  const categories = useKnownCategories(all, reports)
  const readTable = useTableRows()
  const checkerOf = useBuilderChecker()
  const queries = useQueryClient()
  const knownWords = useCallback(
    async (form: string, field: string, typed: string) =>
      (await queries.fetchQuery(valuesQuery(form, { field, typed }))).map(({ value }) => value),
    [queries],
  )
  return (
    <ReportBuilder
      report={document}
      onChange={onChange}
      kept={kept}
      onKept={onKept}
      forms={forms}
      formList={formList}
      run={(report, parameters) =>
        runReportDocument(report, parameters).catch((error: unknown) => {
          throw new Error(wordRefusal(error, words))
        })
      }
      findProblems={findProblems}
      checkerOf={checkerOf}
      knownWords={knownWords}
      readTable={readTable}
      {...(places && { posts: markRetired(places.posts) })}
      categories={categories}
      locale={locale}
      zone={zone}
    />
  )
}

const findProblems = (report: Report) => reportsApi.check(report as unknown as Json)
