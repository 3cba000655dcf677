import type { PaperNumber } from '@paperwright/server'
import { useQueryClient } from '@tanstack/react-query'
import { ApiError } from '../api/api-error.ts'
import { voidPaperNumber } from '../api/paper-numbers.ts'
import { useOwnWords } from '../session/use-words.ts'
import { usePress } from '../shell/use-press.ts'
import { ReasonDialog } from '../submissions/ReasonDialog.tsx'
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
  const own = useOwnWords(PAPER_NUMBER_WORDS)
  const words = own.voiding
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: ['forms', formId, 'paper-numbers'] })
  const voiding = usePress({
    mutationFn: (reason: string) => voidPaperNumber(formId, number, reason),
    onSuccess: async () => {
      await refresh()
      onClose()
    },
    onError: refresh,
  })
  return (
    <ReasonDialog
      danger
      title={words.title(number)}
      lead={
        <>
          <p>{words.lead}</p>
          {!isMine && <p>{words.ofOther(holder ?? own.someone)}</p>}
        </>
      }
      picks={words.picks}
      confirm={words.confirm}
      pending={voiding.isPending}
      failure={voiding.error ? wordFailure(voiding.error, words) : undefined}
      onConfirm={(reason) => voiding.mutate(reason)}
      onClose={onClose}
    />
  )
}

function wordFailure(error: unknown, words: PaperNumberWords['voiding']): string {
  if (!(error instanceof ApiError)) return words.failed
  if (error.status === 409) return words.changed
  return error.status === 403 ? words.mayNot : words.failed
}
