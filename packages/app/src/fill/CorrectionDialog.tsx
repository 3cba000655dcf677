import type { Form, JsonObject } from '@paperwright/runtime'
import { Button } from '../controls/Button.tsx'
import { useId, useMemo, useState } from 'react'
import { useSession } from '../session/Session.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { ChangeList } from '../submissions/ChangeList.tsx'
import { LIFE_WORDS } from '../submissions/life-words.ts'
import { listChanges } from '../submissions/list-changes.ts'
import { ReasonInput } from '../submissions/ReasonInput.tsx'

interface CorrectionDialogProps {
  form: Form
  number: string
  /** The record as it was opened, and as it is to be. */
  records: readonly [before: JsonObject, after: JsonObject]
  reason: string
  /** What was typed so far. */
  onReason(reason: string): void
  onCancel(): void
  onSave(reason: string): void
}

/** Asks why a record is corrected, and shows once more what is. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const { form, number, records, onReason, onCancel, onSave } = props
  const words = useOwnWords(LIFE_WORDS)
  const { cancel } = useWords()
  const { locale } = useSession()
  const [reason, setReason] = useState(props.reason)
  const changes = useMemo(() => listChanges(form, records, locale, words), [form, records, locale, words])
  const id = useId()
  return (
    <Dialog
      wide
      title={words.correct.title(number)}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{cancel}</Button>
          <Button look="primary" type="submit" form={id} disabled={reason.trim() === ''}>
            {words.correct.save}
          </Button>
        </>
      }
    >
      <p>{words.correct.lead}</p>
      <section className="panel changes-box" aria-label={words.changes(changes.length)} tabIndex={0}>
        <h3>{words.changes(changes.length)}</h3>
        <ChangeList changes={changes} />
      </section>
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() !== '') onSave(reason.trim())
        }}
      >
        <ReasonInput
          initial={props.reason}
          picks={words.correct.picks}
          onChange={(next) => {
            setReason(next)
            onReason(next)
          }}
        />
      </form>
    </Dialog>
  )
}
