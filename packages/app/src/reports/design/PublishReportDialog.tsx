import { wordReportProblem, type Form, type Json, type Report } from '@paperwright/runtime'
import { useMemo } from 'react'
import { OfflineError } from '../../api/api-error.ts'
import { publishReport } from '../../api/report-design.ts'
import { PublishDialog } from '../../design/PublishDialog.tsx'
import { useSession } from '../../session/Session.tsx'
import { useWordChanges } from '../versions/use-word-changes.ts'

interface PublishReportDialogProps {
  report: Report
  base: number | null
  /** The report as it is published now. */
  before: Report | undefined
  forms: (id: string) => Form | undefined
  flush(): Promise<boolean>
  onClose(): void
  onPublished(): Promise<void>
}

/** The last look before a report is published. */
export function PublishReportDialog({ report, base, before, forms, ...acts }: PublishReportDialogProps) {
  const { locale } = useSession()
  const wordChanges = useWordChanges(forms)
  const changes = useMemo(() => before && wordChanges(before, report), [before, report, wordChanges])
  return (
    <PublishDialog
      title={report.title}
      changes={changes}
      publish={async (note) => {
        if (!(await acts.flush())) throw new OfflineError('The draft is not saved.')
        await publishReport(report.id, { document: report as unknown as Json, base, ...note })
        await acts.onPublished()
      }}
      wordProblem={(problem) => wordReportProblem(problem, locale)}
      onClose={acts.onClose}
    />
  )
}
