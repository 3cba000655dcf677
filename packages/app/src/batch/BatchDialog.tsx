import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { useId, useState, type ReactNode } from 'react'
import type { Batch } from '@paperwright/server'
import { batchesQuery, type BatchOutput } from '../api/batches.ts'
import { sessionQuery } from '../api/session.ts'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'
import { usePress } from '../shell/use-press.ts'
import { usePressKeys } from '../shell/use-press-keys.ts'
import { BATCH_WORDS } from './batch-words.ts'
import { watchBatch } from './watched-batches.ts'
import { wordRefusal } from './word-refusal.ts'
import './batch.css'

interface BatchDialogProps {
  title: string
  /** What is asked beside the kind of file. */
  children?: ReactNode
  /** Why it cannot be begun. */
  obstacle: string | undefined
  /** What is printed: the same asked again after a lost answer is one batch. */
  what: string
  begin(choice: { id: string; output: BatchOutput }): Promise<Batch>
  onClose(): void
}

const OUTPUTS = ['pdf', 'zip'] as const satisfies BatchOutput[]

/** Asks how sheets are to be printed, has them printed, and says where they will be found. */
export function BatchDialog({ title, children, obstacle, what, begin, onClose }: BatchDialogProps) {
  const words = useOwnWords(BATCH_WORDS)
  const queries = useQueryClient()
  const id = useId()
  const owner = useQuery(sessionQuery).data?.actor?.id
  const [output, setOutput] = useState<BatchOutput>('pdf')
  const key = usePressKeys()(`batch.${output}.${what}`)
  const starting = usePress({
    mutationFn: () => begin({ id: key.get(), output }),
    onSuccess: (batch) => {
      key.end()
      if (owner !== undefined) watchBatch(owner, batch.id)
      return queries.invalidateQueries({ queryKey: batchesQuery.queryKey })
    },
  })
  if (starting.isSuccess)
    return (
      <Dialog
        title={title}
        onClose={onClose}
        actions={
          <>
            <Button onClick={onClose}>{words.close}</Button>
            <LinkButton to="/batches">{words.toBatches}</LinkButton>
          </>
        }
      >
        <p role="status">{words.started}</p>
      </Dialog>
    )
  const failure = obstacle ?? (starting.error && wordRefusal(starting.error, words))
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            type="submit"
            form={id}
            loading={starting.isPending}
            disabled={obstacle !== undefined}
          >
            {words.start}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          starting.mutate()
        }}
      >
        {children}
        <fieldset>
          <legend>{words.output}</legend>
          {OUTPUTS.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name={`${id}-output`}
                checked={output === value}
                onChange={() => setOutput(value)}
              />
              {words.outputs[value]}
            </label>
          ))}
        </fieldset>
      </form>
      {failure && (
        <p className="dialog-failure" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  )
}
