import type { JsonObject } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import type { ReportRights } from '@paperwright/server'
import { Button } from '../controls/Button.tsx'
import { lazy, Suspense, useState } from 'react'
import { reportUrl } from '../api/reports.ts'
import { printPages } from '../print/print-pages.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { DownloadIcon, PaperIcon, PrintIcon } from '../controls/icons.tsx'
import { REPORT_PAGE_WORDS } from './report-words.ts'

const IssueDialog = lazy(() => import('./IssueDialog.tsx').then((part) => ({ default: part.IssueDialog })))
const PinReport = lazy(() => import('../pin/PinReport.tsx').then((part) => ({ default: part.PinReport })))
const ScheduleDialog = lazy(() =>
  import('./ScheduleDialog.tsx').then((part) => ({ default: part.ScheduleDialog })),
)

interface ReportToolsProps {
  report: Report
  rights: ReportRights
  parameters: JsonObject
  /** The same where that is not what the report starts from. */
  asked: JsonObject | undefined
  /** There is an answer to take away. */
  isAnswered: boolean
  /** The size of the paper, while it is on the screen. */
  page: { width: number; height: number } | undefined
}

/** What one may make of a report's answer: files, paper, an issued report. */
export function ReportTools({ report, rights, parameters, asked, isAnswered, page }: ReportToolsProps) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const { locale } = useSession()
  const [dialog, setDialog] = useState<'issue' | 'schedule' | 'pin'>()
  const address = { parameters, locale }
  const close = () => setDialog(undefined)
  return (
    <>
      {isAnswered && <Button onClick={() => setDialog('pin')}>{words.pin}</Button>}
      {rights.export && isAnswered && (
        <>
          <Button href={reportUrl.export(report.id, 'xlsx', address)} download icon={<DownloadIcon />}>
            {words.excel}
          </Button>
          <Button href={reportUrl.export(report.id, 'csv', address)} download icon={<DownloadIcon />}>
            {words.csv}
          </Button>
        </>
      )}
      {rights.print && (
        <>
          {isAnswered && (
            <Button
              href={reportUrl.pdf(report.id, address)}
              target="_blank"
              rel="noreferrer"
              icon={<PaperIcon />}
            >
              {words.pdf}
            </Button>
          )}
          {page && (
            <Button icon={<PrintIcon />} onClick={() => printPages(page)}>
              {words.print}
            </Button>
          )}
        </>
      )}
      {rights.issue && (
        <>
          <Button onClick={() => setDialog('schedule')}>{words.schedule}</Button>
          {isAnswered && (
            <Button look="primary" onClick={() => setDialog('issue')}>
              {words.issue}
            </Button>
          )}
        </>
      )}
      <Suspense>
        {dialog === 'pin' && <PinReport report={report} parameters={asked} onClose={close} />}
        {dialog === 'issue' && <IssueDialog report={report} parameters={parameters} onClose={close} />}
        {dialog === 'schedule' && <ScheduleDialog report={report} parameters={parameters} onClose={close} />}
      </Suspense>
    </>
  )
}
