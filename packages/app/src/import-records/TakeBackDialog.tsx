import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ApiError, OfflineError } from '../api/api-error.ts'
import { foreseeTakeBack, takeBackImport } from '../api/exchange.ts'
import { Button } from '../controls/Button.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { Failure } from '../shell/Failure.tsx'
import { Loading } from '../shell/Loading.tsx'
import { usePress } from '../shell/use-press.ts'
import { TAKE_BACK_WORDS, type TakeBackWords } from './take-back-words.ts'

interface TakeBackDialogProps {
  formId: string
  importId: string
  onDone?(): void
  onClose(): void
}

/** Says what taking an import back does and what stays, asks why, and takes it back. */
export function TakeBackDialog({ formId, importId, onDone, onClose }: TakeBackDialogProps) {
  const words = useOwnWords(TAKE_BACK_WORDS)
  const { cancel, close } = useWords()
  const queries = useQueryClient()
  const id = useId()
  const [reason, setReason] = useState(words.usualReason)
  const foreseen = useQuery({
    queryKey: ['imports', importId, 'take-back'],
    queryFn: () => foreseeTakeBack(importId),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  const { data } = foreseen
  const expected = data ? data.voided + data.restored : 0
  const taking = usePress({
    mutationFn: () => takeBackImport(importId, { reason: reason.trim(), expected }),
    onSuccess: () => {
      onDone?.()
      return queries.invalidateQueries({ queryKey: ['forms', formId] })
    },
    onError: (error) => {
      if (error instanceof ApiError && error.code === 'changed') void foreseen.refetch()
    },
  })
  if (taking.data)
    return (
      <Dialog title={words.title} onClose={onClose} actions={<Button onClick={onClose}>{close}</Button>}>
        <p role="status">{words.done(taking.data)}</p>
        {taking.data.stayed > 0 && <p className="code">{words.numbers(taking.data)}</p>}
      </Dialog>
    )
  return (
    <Dialog
      wide
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button
            danger
            look="primary"
            type="submit"
            form={id}
            disabled={expected === 0 || reason.trim() === ''}
            loading={taking.isPending}
          >
            {words.confirm(expected)}
          </Button>
        </>
      }
    >
      {foreseen.error instanceof ApiError && foreseen.error.status < 500 ? (
        <p role="alert" className="fault">
          {wordFailure(foreseen.error, words)}
        </p>
      ) : foreseen.error ? (
        <Failure error={foreseen.error} reset={() => void foreseen.refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <form
          id={id}
          className="form"
          onSubmit={(event) => {
            event.preventDefault()
            if (expected > 0 && reason.trim() !== '') taking.mutate()
          }}
        >
          <p>{expected === 0 ? words.nothingLeft : words.lead(data)}</p>
          {data.stayed > 0 && (
            <p>
              {words.stay(data.stayed)} <span className="code">{words.numbers(data)}</span>
            </p>
          )}
          {expected > 0 && (
            <label>
              {words.reason}
              <input
                required
                maxLength={500}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            </label>
          )}
        </form>
      )}
      {taking.error && (
        <p className="dialog-failure" role="alert">
          {wordFailure(taking.error, words)}
        </p>
      )}
    </Dialog>
  )
}

function wordFailure(error: unknown, words: TakeBackWords): string {
  if (error instanceof OfflineError) return words.offline
  if (!(error instanceof ApiError)) return words.failed
  if (error.code === 'changed') return words.changed
  if (error.code === 'taken-back') return words.before
  return error.code === 'nothing-left'
    ? words.nothingLeft
    : error.status === 404
      ? words.mayNot
      : words.failed
}
