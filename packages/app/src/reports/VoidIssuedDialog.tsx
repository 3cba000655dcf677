import type { WholeIssuedReport } from '@paperwright/server'
import { useQueryClient } from '@tanstack/react-query'
import { voidIssued } from '../api/reports.ts'
import { useOwnWords } from '../session/use-words.ts'
import { usePress } from '../shell/use-press.ts'
import { ReasonDialog } from '../submissions/ReasonDialog.tsx'
import { issuedQuery } from './report-queries.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'

/** Asks why an issued report is made void, and makes it void. */
export function VoidIssuedDialog({ issued, onClose }: { issued: WholeIssuedReport; onClose(): void }) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const queries = useQueryClient()
  const voiding = usePress({
    mutationFn: (reason: string) => voidIssued(issued.id, reason),
    onSuccess: async (stored) => {
      queries.setQueryData(issuedQuery(issued.id).queryKey, stored)
      await queries.invalidateQueries({ queryKey: ['reports', issued.reportId, 'issued'] })
      onClose()
    },
  })
  return (
    <ReasonDialog
      danger
      title={words.voidTitle(issued.number)}
      lead={<p>{words.voidText}</p>}
      picks={words.voidPicks}
      confirm={words.void}
      pending={voiding.isPending}
      failure={voiding.error ? words.voidFailed : undefined}
      onConfirm={(reason) => voiding.mutate(reason)}
      onClose={onClose}
    />
  )
}
