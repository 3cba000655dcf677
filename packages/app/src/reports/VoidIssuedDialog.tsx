import type { WholeIssuedReport } from '@paperwright/server'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { voidIssued } from '../api/reports.ts'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { usePress } from '../shell/use-press.ts'
import { ReasonInput } from '../submissions/ReasonInput.tsx'
import { issuedQuery } from './report-queries.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'

/** Asks why an issued report is made void, and makes it void. */
export function VoidIssuedDialog({ issued, onClose }: { issued: WholeIssuedReport; onClose(): void }) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const form = useId()
  const isGiven = reason.trim() !== ''
  const voiding = usePress({
    mutationFn: () => voidIssued(issued.id, reason.trim()),
    onSuccess: async (stored) => {
      queries.setQueryData(issuedQuery(issued.id).queryKey, stored)
      await queries.invalidateQueries({ queryKey: ['reports', issued.reportId, 'issued'] })
      onClose()
    },
  })
  return (
    <Dialog
      wide
      title={words.voidTitle(issued.number)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            danger
            look="primary"
            type="submit"
            form={form}
            disabled={!isGiven}
            loading={voiding.isPending}
          >
            {words.void}
          </Button>
        </>
      }
    >
      <p>{words.voidText}</p>
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isGiven) voiding.mutate()
        }}
      >
        <ReasonInput initial="" picks={words.voidPicks} onChange={setReason} />
      </form>
      {voiding.error && (
        <p className="dialog-failure" role="alert">
          {words.voidFailed}
        </p>
      )}
    </Dialog>
  )
}
