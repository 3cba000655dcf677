import type { Form } from '@paperwright/runtime'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { useEffect, useMemo } from 'react'
import type { SeenRecord } from '../api/submissions.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { ChangeList } from '../submissions/ChangeList.tsx'
import { LIFE_WORDS } from '../submissions/life-words.ts'
import { isCorrected, listChanges } from '../submissions/list-changes.ts'
import { submissionQuery } from '../submissions/submission-queries.ts'
import type { Entered } from '../record/entered.ts'
import { RIVAL_WORDS } from './rival-words.ts'

interface HandedInDialogProps {
  form: Form
  /** What the draft became. */
  became: { id: string; number: string }
  /** Whether this person may look at records. */
  sees: boolean
  /** What is on the screen here. */
  mine: Entered
  /** Nothing here differs from what is stored. */
  onSame(): void
  onSee(): void
  /** Takes what is here for a correction of the stored record. */
  onCorrect(stored: SeenRecord): void
  onKeepAsNew(): void
  onClose(): void
}

/** The draft became a record, in another tab or by an attempt whose answer was lost: what is to become of what is here. */
export function HandedInDialog(props: HandedInDialogProps) {
  const { form, became, sees, mine, onSame, onSee, onCorrect, onKeepAsNew, onClose } = props
  const words = useOwnWords(RIVAL_WORDS)
  const life = useOwnWords(LIFE_WORDS)
  const { locale } = useSession()
  const { data: stored, isPending } = useQuery({ ...submissionQuery(became.id), enabled: sees })
  const isSame =
    stored !== undefined &&
    !isCorrected(form, stored.record, mine.record) &&
    Object.keys(mine.unread).length === 0
  const changes = useMemo(
    () => (stored ? listChanges(form, [stored.record, mine.record], locale, life) : []),
    [form, stored, mine, locale, life],
  )
  useEffect(() => {
    if (isSame) onSame()
  }, [isSame, onSame])

  if (isSame || (sees && isPending)) return null
  return (
    <Dialog
      unasked
      wide={stored !== undefined}
      title={words.handedInTitle(became.number)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onKeepAsNew}>{words.keepAsNew}</Button>
          {stored && <Button onClick={onSee}>{words.see}</Button>}
          {stored?.mine.rights.edit && stored.state !== 'void' && (
            <Button look="primary" onClick={() => onCorrect(stored)}>
              {words.correct}
            </Button>
          )}
        </>
      }
    >
      <p>{words.handedInText}</p>
      {stored && (
        <section className="panel changes-box" aria-label={life.changes(changes.length)} tabIndex={0}>
          <h3>{life.changes(changes.length)}</h3>
          <ChangeList changes={changes} />
        </section>
      )}
    </Dialog>
  )
}
