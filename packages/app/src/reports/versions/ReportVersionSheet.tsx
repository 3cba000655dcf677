import { startingParameters } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { runReportDocument } from '../../api/reports.ts'
import { formQuery } from '../../desk/form-queries.ts'
import { useClock } from '../../session/use-clock.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { PaperPages } from '../../sheet/PaperPages.tsx'
import type { VersionSheetProps } from '../../versions/Comparison.tsx'
import { useSetReport } from '../use-set-report.ts'
import { REPORT_VERSIONS_WORDS } from './report-versions-words.ts'

/** A version's sheet with the figures that it gives now. */
export function ReportVersionSheet({ document: report, version, label }: VersionSheetProps<Report>) {
  const words = useOwnWords(REPORT_VERSIONS_WORDS)
  const { locale, zone } = useClock()
  const { data: result, error } = useQuery({
    queryKey: ['reports', report.id, 'versions', version, 'result'],
    queryFn: () => runReportDocument(report, startingParameters(report, { at: new Date(), zone })),
    retry: false,
  })
  const fills = report.fills?.form
  const { data: filled } = useQuery({ ...formQuery(fills ?? ''), enabled: fills !== undefined })
  const paper = useMemo(() => {
    if (!result || (fills !== undefined && !filled)) return undefined
    return { report, result, ...(filled && { filled: filled.document }), locale }
  }, [report, result, fills, filled, locale])
  const { set, failed } = useSetReport(paper)
  return (
    <figure aria-label={label}>
      <figcaption>{label}</figcaption>
      {set ? (
        <PaperPages pages={set.pages} zoom="fit" />
      ) : (
        <p role="status">{error || failed ? words.notCounted : words.counting}</p>
      )}
    </figure>
  )
}
