import type { PaperNumber } from '@paperwright/server'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { voidPaperNumber } from '../api/paper-numbers.ts'
import { Button } from '../controls/Button.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { usePress } from '../shell/use-press.ts'
import { ReasonInput } from '../submissions/ReasonInput.tsx'
import { PAPER_NUMBER_WORDS, type PaperNumberWords } from './paper-number-words.ts'

interface VoidNumberDialogProps {
  formId: string
  number: PaperNumber
  onClose(): void
}

/** Asks why a sheet will become no record, and makes its number void. */
export function VoidNumberDialog({
  formId,
  number: { number, isMine, holder },
  onClose,
}: VoidNumberDialogProps) {
  const { cancel } = useWords()
  const own = useOwnWords(PAPER_NUMBER_WORDS)
  const words = own.voiding
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const id = useId()
  const refresh = () => queries.invalidateQueries({ queryKey: ['forms', formId, 'paper-numbers'] })
  const voiding = usePress({
    mutationFn: () => voidPaperNumber(formId, number, reason.trim()),
    onSuccess: async () => {
      await refresh()
      onClose()
    },
    onError: refresh,
  })
  return (
    <Dialog
      title={words.title(number)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button
            danger
            look="primary"
            type="submit"
            form={id}
            disabled={reason.trim() === ''}
            loading={voiding.isPending}
          >
            {words.confirm}
          </Button>
        </>
      }
    >
      <p>{words.lead}</p>
      {!isMine && <p>{words.ofOther(holder ?? own.someone)}</p>}
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() !== '') voiding.mutate()
        }}
      >
        <ReasonInput initial="" picks={words.picks} onChange={setReason} />
      </form>
      {voiding.error && (
        <p className="dialog-failure" role="alert">
          {wordFailure(voiding.error, words)}
        </p>
      )}
    </Dialog>
  )
}

function wordFailure(error: unknown, words: PaperNumberWords['voiding']): string {
  if (!(error instanceof ApiError)) return words.failed
  if (error.status === 409) return words.changed
  return error.status === 403 ? words.mayNot : words.failed
}
