import { useId, useState, type ReactNode } from 'react'
import { Button } from '../controls/Button.tsx'
import { useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { ReasonInput } from './ReasonInput.tsx'

interface ReasonDialogProps {
  title: string
  /** What is about to happen. */
  lead?: ReactNode
  /** What is asked beside the reason, in the form. */
  children?: ReactNode
  /** Reasons that are given often. */
  picks: readonly string[]
  initial?: string
  confirm: string
  /** It cannot be undone. */
  danger?: boolean
  /** Whatever else is asked is answered. */
  ready?: boolean
  pending?: boolean
  /** Why it did not work, in words. */
  failure?: string | undefined
  /** What was typed so far. */
  onReason?(reason: string): void
  /** The reason, without blanks at its ends; never empty. */
  onConfirm(reason: string): void
  onClose(): void
}

/** Asks why something is done, and does it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, lead, children, picks, initial = '', confirm, danger = false, ready = true } = props
  const { pending = false, failure, onReason, onConfirm, onClose } = props
  const { cancel } = useWords()
  const [reason, setReason] = useState(initial)
  const id = useId()
  const isReady = ready && reason.trim() !== ''
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button
            danger={danger}
            look="primary"
            type="submit"
            form={id}
            disabled={!isReady}
            loading={pending}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {lead}
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) onConfirm(reason.trim())
        }}
      >
        {children}
        <ReasonInput
          initial={initial}
          picks={picks}
          onChange={(next) => {
            setReason(next)
            onReason?.(next)
          }}
        />
      </form>
      {failure !== undefined && (
        <p className="dialog-failure" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  )
}
