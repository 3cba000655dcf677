import type { JsonObject } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { issueReport } from '../api/reports.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'
import { usePress } from '../shell/use-press.ts'
import { usePressKeys } from '../shell/use-press-keys.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'

interface IssueDialogProps {
  report: Report
  parameters: JsonObject
  onClose(): void
}

/** Asks once more, issues the report, and tells its number. */
export function IssueDialog({ report, parameters, onClose }: IssueDialogProps) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const { locale } = useSession()
  const queries = useQueryClient()
  const key = usePressKeys()(`issue.${report.id}.${locale}.${JSON.stringify(parameters)}`)
  const issuing = usePress({
    mutationFn: () => issueReport(report.id, { parameters, locale, key: key.get() }),
    onSuccess: () => {
      key.end()
      return queries.invalidateQueries({ queryKey: ['reports', report.id, 'issued'] })
    },
  })
  const issued = issuing.data
  return (
    <Dialog
      title={issued ? words.issueDone(issued.number) : words.issueTitle}
      onClose={onClose}
      actions={
        issued ? (
          <>
            <Button onClick={onClose}>{words.close}</Button>
            <LinkButton primary to="/reports/issued/$issuedId" params={{ issuedId: issued.id }}>
              {words.issueOpen}
            </LinkButton>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button look="primary" loading={issuing.isPending} onClick={() => issuing.mutate()}>
              {words.issueConfirm}
            </Button>
          </>
        )
      }
    >
      {!issued && <p>{words.issueText}</p>}
      {issuing.error && (
        <p className="dialog-failure" role="alert">
          {words.issueFailed}
        </p>
      )}
    </Dialog>
  )
}
