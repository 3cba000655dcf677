import { blankReport } from '@paperwright/builder/report'
import type { Report } from '@paperwright/runtime'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { findReportWork, reportDrafts } from '../../api/report-design.ts'
import { getReport } from '../../api/reports.ts'
import { BlankWay } from '../../create/BlankWay.tsx'
import { CopyWay } from '../../create/CopyWay.tsx'
import { newDocumentId } from '../../create/new-document-id.ts'
import { NewDrafts } from '../../create/NewDrafts.tsx'
import { useNewDraft } from '../../create/use-new-draft.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { newReportsQuery, reportsQuery } from '../report-queries.ts'
import { copyReport } from './copy-report.ts'
import { CREATE_REPORT_WORDS } from './create-report-words.ts'
import { ReportFileImport } from './ReportFileImport.tsx'
import '../../create/create.css'

/** The ways to a new report: blank, from another, from a file. Each leads to the drawing board. */
export function CreateReportPage() {
  const words = useOwnWords(CREATE_REPORT_WORDS)
  const { data: reports } = useSuspenseQuery(reportsQuery)
  const { data: drafts = [] } = useQuery(newReportsQuery)
  const queries = useQueryClient()
  const navigate = useNavigate()
  usePageTitle(words.title)

  const { begin, failed } = useNewDraft(reportDrafts, async (reportId) => {
    void queries.invalidateQueries({ queryKey: newReportsQuery.queryKey })
    await navigate({ to: '/reports/$reportId/design', params: { reportId } })
  })
  const open = async (report: Report) => {
    const isTaken = (await findReportWork(report.id)) !== null
    const own = isTaken ? copyReport(report, newDocumentId('report'), report.title) : report
    await begin(own.id, () => own)
  }
  return (
    <div className="page create">
      <h1>{words.title}</h1>
      {failed && (
        <p role="alert" className="fault create-failed">
          {words.failed}
        </p>
      )}
      <div className="form create-ways">
        <BlankWay
          words={words}
          onStart={(title) => {
            const id = newDocumentId('report')
            void begin(id, () => blankReport({ id, title: title || words.title }))
          }}
        />
        <CopyWay
          words={words}
          sources={reports}
          onStart={(source) => {
            const id = newDocumentId('report')
            void begin(id, async () => {
              const { document } = await getReport(source)
              return copyReport(document, id, words.copyOf(document.title))
            })
          }}
        />
        <ReportFileImport onOpen={open} />
      </div>
      <NewDrafts title={words.drafts} drafts={drafts}>
        {({ id, title }) => (
          <Link to="/reports/$reportId/design" params={{ reportId: id }}>
            {title || id}
          </Link>
        )}
      </NewDrafts>
    </div>
  )
}
