import { blankReport } from '@paperwright/builder/report'
import { reportsApi } from '../../api/reports.ts'
import { CreatePage } from '../../create/CreatePage.tsx'
import { newDocumentId } from '../../create/new-document-id.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { reportKind } from '../report-kind.ts'
import { copyReport } from './copy-report.ts'
import { CREATE_REPORT_WORDS } from './create-report-words.ts'
import { ReportFileImport } from './ReportFileImport.tsx'

export function CreateReportPage() {
  const words = useOwnWords(CREATE_REPORT_WORDS)
  return (
    <CreatePage
      kind={reportKind}
      words={words}
      blank={(id, title) => blankReport({ id, title })}
      copy={copyReport}
    >
      {(begin) => (
        <ReportFileImport
          onOpen={async (report) => {
            const isTaken = (await reportsApi.findWork(report.id)) !== null
            const own = isTaken ? copyReport(report, newDocumentId(reportKind.what), report.title) : report
            await begin(own.id, () => own)
          }}
        />
      )}
    </CreatePage>
  )
}
