import type { JsonObject } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import { useQueryClient } from '@tanstack/react-query'
import { ApiError } from '../api/api-error.ts'
import { Button } from '../controls/Button.tsx'
import { issueReport } from '../api/reports.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'
import { usePress } from '../shell/use-press.ts'
import { usePressKeys } from '../shell/use-press-keys.ts'
import { wordMoment } from '../shell/word-moment.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'

interface IssueDialogProps {
  report: Report
  parameters: JsonObject
  onClose(): void
}

/** Asks once more, and again where the same was issued before; issues the report, and tells its number. */
export function IssueDialog({ report, parameters, onClose }: IssueDialogProps) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const clock = useClock()
  const { locale } = clock
  const queries = useQueryClient()
  const key = usePressKeys()(`issue.${report.id}.${locale}.${JSON.stringify(parameters)}`)
  const issuing = usePress({
    mutationFn: (again: boolean) => issueReport(report.id, { parameters, locale, again, key: key.get() }),
    onSuccess: () => {
      key.end()
      return queries.invalidateQueries({ queryKey: ['reports', report.id, 'issued'] })
    },
  })
  const issued = issuing.data
  const earlier = issuing.error instanceof ApiError ? issuing.error.issued : undefined
  return (
    <Dialog
      title={
        issued
          ? words.issueDone(issued.number)
          : earlier
            ? words.issueAgainTitle(earlier.number)
            : words.issueTitle
      }
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
            {earlier && (
              <LinkButton to="/reports/issued/$issuedId" params={{ issuedId: earlier.id }}>
                {words.issueEarlier(earlier.number)}
              </LinkButton>
            )}
            <Button
              look="primary"
              loading={issuing.isPending}
              onClick={() => issuing.mutate(earlier !== undefined)}
            >
              {earlier ? words.issueAgain : words.issueConfirm}
            </Button>
          </>
        )
      }
    >
      {!issued && (
        <p>
          {earlier
            ? words.issueAgainText(earlier.number, wordMoment(earlier.issuedAt, clock))
            : words.issueText}
        </p>
      )}
      {issuing.error && !earlier && (
        <p className="dialog-failure" role="alert">
          {words.issueFailed}
        </p>
      )}
    </Dialog>
  )
}
