import type { Form, JsonObject } from '@paperwright/runtime'
import { useMemo } from 'react'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { ChangeList } from '../submissions/ChangeList.tsx'
import { LIFE_WORDS } from '../submissions/life-words.ts'
import { listChanges } from '../submissions/list-changes.ts'
import { ReasonDialog } from '../submissions/ReasonDialog.tsx'

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
  const { locale } = useSession()
  const changes = useMemo(() => listChanges(form, records, locale, words), [form, records, locale, words])
  return (
    <ReasonDialog
      title={words.correct.title(number)}
      lead={
        <>
          <p>{words.correct.lead}</p>
          <section className="panel changes-box" aria-label={words.changes(changes.length)} tabIndex={0}>
            <h3>{words.changes(changes.length)}</h3>
            <ChangeList changes={changes} />
          </section>
        </>
      }
      picks={words.correct.picks}
      initial={props.reason}
      confirm={words.correct.save}
      onReason={onReason}
      onConfirm={onSave}
      onClose={onCancel}
    />
  )
}
