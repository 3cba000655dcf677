import { dayText, wordScope, reportWording } from '@paperwright/runtime/kit'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useMemo, useState } from 'react'
import { reportUrl } from '../api/reports.ts'
import { formQuery } from '../desk/form-queries.ts'
import { printPages } from '../print/print-pages.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { DownloadIcon, PaperIcon, PrintIcon, WarnIcon } from '../controls/icons.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { wordMoment, wordMomentInFull } from '../shell/word-moment.ts'
import { wordAsked } from './asked-words.ts'
import { HandOnPanel } from './HandOnPanel.tsx'
import { issuedQuery } from './report-queries.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'
import { ReportHead } from './ReportHead.tsx'
import { ReportPages } from './ReportPages.tsx'
import { VoidIssuedDialog } from './VoidIssuedDialog.tsx'
import { useSetReport } from './use-set-report.ts'
import './reports.css'
import './issued.css'

/** An issued report: its sheet as it was handed out, and who handed it out when. */
export function IssuedReportPage() {
  const { issuedId } = useParams({ from: '/reports/issued/$issuedId' })
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const { print } = useWords()
  const clock = useClock()
  const { locale } = clock
  const { data: issued } = useSuspenseQuery(issuedQuery(issuedId))
  const { document: report, number, voided } = issued
  const [isVoiding, setVoiding] = useState(false)
  const setting = useMemo(() => reportWording(report, locale, issued), [report, locale, issued])
  const fills = report.fills?.form
  const { data: filled } = useQuery({ ...formQuery(fills ?? ''), enabled: fills !== undefined })
  const paper = useMemo(() => {
    if (fills !== undefined && !filled) return undefined
    // The day that stands on its paper.
    const day = dayText({ at: issued.issuedAt, zone: issued.result.zone })
    return {
      report,
      result: issued.result,
      ...(filled && { filled: filled.document }),
      locale: issued.locale,
      issue: {
        number: issued.number,
        at: day,
        by: issued.issuedBy ?? '',
        ...(voided && {
          voided: {
            at: dayText({ at: voided.at, zone: issued.result.zone }),
            by: voided.by ?? '',
            reason: voided.reason,
          },
        }),
      },
    }
  }, [report, issued, voided, fills, filled])
  const sheet = useSetReport(paper)
  const page = sheet.set?.pages[0]
  const scope = wordScope(issued.result, locale)
  const asked = wordAsked(report, issued.parameters, setting)
  const pdf = reportUrl.issuedPdf(issuedId)
  usePageTitle(`${number} ${setting.word(report.title)}`)
  return (
    <>
      <ReportHead report={report} note={number}>
        {issued.mine.export && (
          <>
            <Button href={reportUrl.issuedExport(issuedId, 'xlsx')} download icon={<DownloadIcon />}>
              {words.excel}
            </Button>
            <Button href={reportUrl.issuedExport(issuedId, 'csv')} download icon={<DownloadIcon />}>
              {words.csv}
            </Button>
          </>
        )}
        <Button href={pdf} target="_blank" rel="noreferrer" icon={<PaperIcon />}>
          {words.pdf}
        </Button>
        <Button href={`${pdf}?download=1`} download icon={<DownloadIcon />}>
          {print.download}
        </Button>
        {voided && (
          <Button href={`${pdf}?issued=1`} target="_blank" rel="noreferrer" icon={<PaperIcon />}>
            {words.asIssued}
          </Button>
        )}
        {!voided && issued.handed && issued.mine.issue && (
          <Button danger onClick={() => setVoiding(true)}>
            {words.void}
          </Button>
        )}
        {page && (
          <Button look="primary" icon={<PrintIcon />} onClick={() => printPages(page)}>
            {words.print}
          </Button>
        )}
      </ReportHead>
      <div className="page report issued">
        <div className="issued-sheet">
          {voided && (
            <div className="callout line" data-tone="bad" role="status">
              <WarnIcon />
              <p>
                <strong>{words.voidNotice(wordMoment(voided.at, clock), voided.by ?? words.noPerson)}</strong>
                <span>{words.voidedFor(voided.reason)}</span>
              </p>
            </div>
          )}
          <ReportPages {...sheet} />
        </div>
        <aside>
          <dl className="issued-facts">
            <dt>{words.number}</dt>
            <dd className="code">{number}</dd>
            <dt>{words.issuedBy}</dt>
            <dd>
              {issued.issuedBy ?? words.noPerson}
              {issued.isScheduled && ` · ${words.byPlan}`}
            </dd>
            <dt>{words.issuedAt}</dt>
            <dd>{wordMomentInFull(issued.issuedAt, clock)}</dd>
            {asked.length > 0 && (
              <>
                <dt>{words.asked}</dt>
                {asked.map((one) => (
                  <dd key={one}>{one}</dd>
                ))}
              </>
            )}
            {scope !== undefined && (
              <>
                <dt>{words.scope}</dt>
                <dd>{scope}</dd>
              </>
            )}
            <dt>{words.version}</dt>
            <dd>{issued.reportVersion}</dd>
            <dt>{words.hash}</dt>
            <dd className="issued-hash">{issued.fileHash}</dd>
          </dl>
          {issued.handed ? (
            <HandOnPanel id={issuedId} handed={issued.handed} />
          ) : (
            <p className="quiet issued-hand">{words.handedToYou}</p>
          )}
        </aside>
      </div>
      {isVoiding && <VoidIssuedDialog issued={issued} onClose={() => setVoiding(false)} />}
    </>
  )
}
