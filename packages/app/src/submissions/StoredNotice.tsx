import type { SeenRecord } from '../api/submissions.ts'
import { useWords } from '../session/use-words.ts'
import { CheckIcon } from '../controls/icons.tsx'
import { keyNames } from '../controls/key-names.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import type { StoredKind } from './stored-kind.ts'

/** Says that what was just submitted is stored, under which number, and what may come next. */
export function StoredNotice({ kind, submission }: { kind: StoredKind; submission: SeenRecord }) {
  const { submissions, fill } = useWords()
  const said = {
    new: fill.stored(submission.number),
    edited: submissions.justSaved,
    before: fill.storedBefore(submission.number),
  }
  return (
    <div className="callout line record-stored" data-tone="good" role="status">
      <CheckIcon />
      <p>
        <strong>{said[kind]}</strong>
        {submission.mine.rights.print && <span>{submissions.justStoredHint}</span>}
      </p>
      {kind !== 'edited' && submission.mine.rights.fill && (
        <LinkButton to="/forms/$formId" params={{ formId: submission.formId }} title={keyNames('Alt+N')}>
          {submissions.fillAnother}
        </LinkButton>
      )}
    </div>
  )
}
