import type { Form } from '@paperwright/runtime'
import type { FormDraft } from '@paperwright/server'
import { useEffect, useMemo, useState } from 'react'
import { discardDraft, saveDraft } from '../api/forms.ts'
import { createDraftSaver, type Saving } from './draft-saver.ts'
import { readKeptDesign } from './kept-design.ts'

export interface DraftStart {
  id: string
  /** The form where nobody works on it yet. */
  published: Form
  /** The version that `published` is; null for a form that has none. */
  version: number | null
  draft: FormDraft | null
}

export interface DraftKeeper {
  form: Form
  /** The version that the work started from. */
  base: number | null
  saving: Saving
  /** What someone else saved meanwhile; null where the draft is gone. */
  conflict: FormDraft | null | undefined
  change(form: Form): void
  /** Saves what is not saved yet; false where that did not work. */
  flush(): Promise<boolean>
  /** Goes on from the other's draft, or saves this one over it. */
  resolve(choice: 'mine' | 'theirs'): void
  /** Throws the work away. */
  discard(): Promise<void>
}

/** Keeps a form under work. Work that a closed tab left unsaved is taken up again. */
export function useFormDraft(given: DraftStart): DraftKeeper {
  const { id, published } = given
  const [start] = useState(() => startOf(given))
  const [form, setForm] = useState(start.form)
  const [saving, setSaving] = useState<Saving>(start.saving)
  const [conflict, setConflict] = useState<FormDraft | null | undefined>(start.conflict)
  const saver = useMemo(
    () =>
      createDraftSaver({
        id,
        base: start.base,
        revision: start.revision,
        save: saveDraft,
        onSaving: setSaving,
        onConflict: setConflict,
      }),
    [id, start],
  )
  useEffect(() => {
    if (start.unsaved && start.conflict === undefined) saver.note(start.unsaved)
    const leave = () => void saver.flush()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [saver, start])

  return {
    form,
    base: start.base,
    saving,
    conflict,
    change(next) {
      setForm(next)
      saver.note(next)
    },
    flush: saver.flush,
    resolve(choice) {
      setConflict(undefined)
      if (choice === 'theirs') {
        saver.drop()
        setForm((conflict?.document as unknown as Form | undefined) ?? published)
        setSaving(conflict ? 'saved' : 'untouched')
      }
      saver.resume(conflict?.revision ?? 0)
      if (choice === 'mine') saver.note(form)
    },
    async discard() {
      saver.drop()
      await saver.flush()
      await discardDraft(id)
      saver.resume(0)
      setForm(published)
      setSaving('untouched')
    },
  }
}

interface Start {
  form: Form
  base: number | null
  revision: number
  saving: Saving
  unsaved?: Form
  conflict?: FormDraft | null
}

/** The newest there is: what this browser could not save yet, the draft, or the published form. */
function startOf({ id, published, version, draft }: DraftStart): Start {
  const kept = readKeptDesign(id)
  const stored: Start = draft
    ? { form: draft.document as unknown as Form, base: draft.base, revision: draft.revision, saving: 'saved' }
    : { form: published, base: version, revision: 0, saving: 'untouched' }
  if (!kept) return stored
  const mine: Start = { ...stored, form: kept.document, saving: 'saving', unsaved: kept.document }
  return kept.revision === stored.revision ? mine : { ...mine, conflict: draft }
}
