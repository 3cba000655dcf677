import { blankReport } from '@paperwright/builder/report'
import { useSearch } from '@tanstack/react-router'
import { CreatePage } from '../../create/CreatePage.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { reportKind } from '../report-kind.ts'
import { CREATE_REPORT_WORDS } from './create-report-words.ts'
import { ReportFileImport } from './ReportFileImport.tsx'

export function CreateReportPage() {
  const words = useOwnWords(CREATE_REPORT_WORDS)
  const { from } = useSearch({ from: '/reports/new' })
  return (
    <CreatePage kind={reportKind} words={words} blank={(id, title) => blankReport({ id, title })} from={from}>
      {(begin) => <ReportFileImport onOpen={(report) => begin(report.id, () => report)} />}
    </CreatePage>
  )
}
