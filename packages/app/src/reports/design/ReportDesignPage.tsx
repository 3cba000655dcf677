import { useParams } from '@tanstack/react-router'
import { DesignPage } from '../../design/DesignPage.tsx'
import { reportKind } from '../report-kind.ts'
import { ReportHead } from '../ReportHead.tsx'
import { useWordReportChanges } from '../use-word-report-changes.ts'
import { ReportBoard } from './ReportBoard.tsx'

/** A report on the drawing board. */
export function ReportDesignPage() {
  const { reportId } = useParams({ from: '/reports/$reportId/design' })
  return (
    <DesignPage
      kind={reportKind}
      id={reportId}
      renderHead={({ document, ...shown }) => <ReportHead report={document} {...shown} />}
      Board={ReportBoard}
      wordChanges={useWordReportChanges()}
    />
  )
}
