import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useOwnWords } from '../../session/use-words.ts'
import { VersionsPage } from '../../versions/VersionsPage.tsx'
import { reportKind } from '../report-kind.ts'
import { ReportHead } from '../ReportHead.tsx'
import { useWordReportChanges } from '../use-word-report-changes.ts'
import { REPORT_VERSIONS_WORDS } from './report-versions-words.ts'
import { ReportVersionSheet } from './ReportVersionSheet.tsx'

export function ReportVersionsPage() {
  const { reportId } = useParams({ from: '/reports/$reportId/versions' })
  const navigate = useNavigate({ from: '/reports/$reportId/versions' })
  const words = useOwnWords(REPORT_VERSIONS_WORDS)
  return (
    <VersionsPage
      kind={reportKind}
      id={reportId}
      compared={useSearch({ from: '/reports/$reportId/versions' })}
      onCompare={(search) => void navigate({ search })}
      renderHead={(report) => <ReportHead report={report} />}
      wordChanges={useWordReportChanges()}
      Sheet={ReportVersionSheet}
      lead={words.lead}
      sheetsNote={words.countedNow}
    />
  )
}
