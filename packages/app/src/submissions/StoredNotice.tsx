import type { SeenRecord } from '../api/submissions.ts'
import { useWords } from '../session/use-words.ts'
import { CheckIcon } from '../shell/icons.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'

/** Says that what was just submitted is stored, under which number, and what may come next. */
export function StoredNotice({ kind, submission }: { kind: 'new' | 'edited'; submission: SeenRecord }) {
  const { submissions, fill } = useWords()
  return (
    <div className="record-stored" role="status">
      <CheckIcon />
      <p>
        <strong>{kind === 'new' ? fill.stored(submission.number) : submissions.justSaved}</strong>
        {submission.mine.rights.print && <span>{submissions.justStoredHint}</span>}
      </p>
      {kind === 'new' && submission.mine.rights.fill && (
        <LinkButton to="/forms/$formId" params={{ formId: submission.formId }}>
          {submissions.fillAnother}
        </LinkButton>
      )}
    </div>
  )
}
