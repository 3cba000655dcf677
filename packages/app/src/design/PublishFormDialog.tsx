import {
  compareForms,
  findHarms,
  wordChange,
  wordHarm,
  wordFormProblem,
  type Form,
  type Json,
} from '@paperwright/runtime'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { ApiError, OfflineError } from '../api/api-error.ts'
import { getImpact, publishForm } from '../api/forms.ts'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'

const MOST_SHOWN = 12

interface PublishDialogProps {
  formId: string
  form: Form
  base: number | null
  /** The form as it is published now. */
  before: Form | undefined
  flush(): Promise<boolean>
  onClose(): void
  onPublished(): Promise<void>
}

/** The last look before a form is published: what changed, what stored records it touches, a note for the others. */
export function PublishDialog({
  formId,
  form,
  base,
  before,
  flush,
  onClose,
  onPublished,
}: PublishDialogProps) {
  const { design, cancel } = useWords()
  const { locale } = useSession()
  const [note, setNote] = useState('')
  const [state, setState] = useState<{ kind: 'asking' | 'busy' } | { kind: 'failed'; error: Error }>({
    kind: 'asking',
  })
  const changes = useMemo(() => (before ? compareForms(before, form) : []), [before, form])
  const harmful = useMemo(() => findHarms(changes), [changes])
  const impact = useQuery({
    queryKey: ['impact', formId, JSON.stringify(harmful)],
    queryFn: () => getImpact(formId, form as unknown as Json),
    enabled: harmful.length > 0,
    staleTime: 0,
  })
  const publish = async () => {
    setState({ kind: 'busy' })
    try {
      await flush()
      await publishForm(formId, {
        document: form as unknown as Json,
        base,
        ...(note.trim() && { note: note.trim() }),
      })
      await onPublished()
    } catch (error) {
      setState({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
    }
  }
  return (
    <Dialog
      title={design.publishTitle(form.title)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button type="primary" loading={state.kind === 'busy'} onClick={() => void publish()}>
            {design.publish}
          </Button>
        </>
      }
    >
      {before && (
        <>
          <h3>{changes.length === 0 ? design.noChanges : design.changes(changes.length)}</h3>
          <ul className="design-changes">
            {changes.slice(0, MOST_SHOWN).map((change, index) => (
              <li key={index}>{wordChange(change, locale)}</li>
            ))}
            {changes.length > MOST_SHOWN && <li>{design.moreChanges(changes.length - MOST_SHOWN)}</li>}
          </ul>
        </>
      )}
      {harmful.length > 0 && (
        <div className="design-harms" role="note">
          <h3>{design.harms}</h3>
          <ul>
            {harmful.map((harm, index) => (
              <li key={index}>
                {wordHarm(harm, locale)}
                {impact.data && <strong> {design.touched(impact.data.harms[index]?.records ?? 0)}</strong>}
              </li>
            ))}
          </ul>
          <p>{design.harmsText}</p>
        </div>
      )}
      <label className="design-note">
        {design.note}
        <textarea
          rows={3}
          value={note}
          placeholder={design.noteHint}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      {state.kind === 'failed' && <PublishFailure error={state.error} />}
    </Dialog>
  )
}

function PublishFailure({ error }: { error: Error }) {
  const { design, failure } = useWords()
  const { locale } = useSession()
  if (error instanceof ApiError && error.problems.length > 0) {
    return (
      <ul className="design-failed" role="alert">
        {error.problems.map((problem, index) => (
          <li key={index}>{wordFormProblem(problem, locale)}</li>
        ))}
      </ul>
    )
  }
  const text =
    error instanceof OfflineError
      ? failure.offline
      : error instanceof ApiError && error.status === 409
        ? design.publishedMeanwhile
        : failure.unknownText
  return (
    <p className="design-failed" role="alert">
      {text}
    </p>
  )
}
