import type { KeptText } from '@paperwright/builder'
import type { Json } from '@paperwright/runtime'
import type { FieldPairing } from '@paperwright/runtime/kit'
import { Button } from '../controls/Button.tsx'
import { useState, type ReactNode } from 'react'
import { ApiError, OfflineError, type SentProblem } from '../api/api-error.ts'
import type { DocumentKind, Titled } from '../library/document-kind.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { DESIGN_WORDS } from './design-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { usePress } from '../shell/use-press.ts'

const MOST_SHOWN = 12

interface PublishDialogProps<Document extends Titled> {
  kind: Pick<DocumentKind<Document>, 'api' | 'wordProblem'>
  id: string
  document: Document
  /** The version that the work started from. */
  base: number | null
  /** What was typed and not taken over: it is no part of what is published. */
  kept?: readonly KeptText[]
  /** What is different from what is published, in sentences; undefined where nothing is yet. */
  changes: readonly string[] | undefined
  /** Saves the draft; false where that did not work. */
  flush(): Promise<boolean>
  onClose(): void
  onPublished(): Promise<void>
  /** A newer version was published meanwhile: the two are compared. */
  onBehind(): void
  /** Which field is which of the version before, as far as it was said. */
  pairs?: FieldPairing
  /** What else there is to say of the changes. */
  children?: ReactNode
}

/** The last look before a document is published: what changed, and a note for the others. */
export function PublishDialog<Document extends Titled>({
  kind,
  id,
  document,
  base,
  kept = [],
  changes,
  flush,
  onClose,
  onPublished,
  onBehind,
  pairs = {},
  children,
}: PublishDialogProps<Document>) {
  const design = useOwnWords(DESIGN_WORDS)
  const { cancel } = useWords()
  const { locale } = useSession()
  const [note, setNote] = useState('')
  const publishing = usePress({
    async mutationFn() {
      if (!(await flush())) throw new OfflineError('The draft is not saved.')
      const said = {
        ...(note.trim() !== '' && { note: note.trim() }),
        ...(Object.keys(pairs).length > 0 && { pairs }),
      }
      await kind.api.publish(id, { document: document as unknown as Json, base, ...said })
      await onPublished()
    },
  })
  return (
    <Dialog
      title={design.publishTitle(document.title)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button
            look="primary"
            loading={publishing.isPending || publishing.isSuccess}
            onClick={() => publishing.mutate()}
          >
            {kept.length > 0 ? design.publishWithout : design.publish}
          </Button>
        </>
      }
    >
      {kept.length > 0 && (
        <section className="design-failed">
          <h3>{design.notTaken(kept.length)}</h3>
          <p>{design.notTakenText}</p>
          <ul className="design-changes">
            {kept.map(({ at, key, label, text }) => (
              <li key={`${at} ${key}`}>{design.notTakenLine(label, text)}</li>
            ))}
          </ul>
        </section>
      )}
      {changes && (
        <>
          <h3>{changes.length === 0 ? design.noChanges : design.changes(changes.length)}</h3>
          <ul className="design-changes">
            {changes.slice(0, MOST_SHOWN).map((change, index) => (
              <li key={index}>{change}</li>
            ))}
            {changes.length > MOST_SHOWN && <li>{design.moreChanges(changes.length - MOST_SHOWN)}</li>}
          </ul>
        </>
      )}
      {children}
      <label className="design-told">
        {design.note}
        <textarea
          rows={3}
          value={note}
          placeholder={design.noteHint}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      {publishing.error && (
        <PublishFailure
          error={publishing.error}
          wordProblem={(problem) => kind.wordProblem(document, problem, locale)}
          onBehind={onBehind}
        />
      )}
    </Dialog>
  )
}

function PublishFailure({
  error,
  wordProblem,
  onBehind,
}: {
  error: unknown
  onBehind(): void
  wordProblem(problem: SentProblem): string
}) {
  const design = useOwnWords(DESIGN_WORDS)
  const { failure } = useWords()
  if (error instanceof ApiError && error.problems.length > 0) {
    return (
      <ul className="fault design-failed" role="alert">
        {error.problems.map((problem, index) => (
          <li key={index}>{wordProblem(problem)}</li>
        ))}
      </ul>
    )
  }
  const isBehind = error instanceof ApiError && error.status === 409
  const text =
    error instanceof OfflineError
      ? failure.offline
      : isBehind
        ? design.publishedMeanwhile
        : failure.unknownText
  return (
    <div role="alert" className="design-failed">
      <p className="fault">{text}</p>
      {isBehind && <Button onClick={onBehind}>{design.compareAndMerge}</Button>}
    </div>
  )
}
