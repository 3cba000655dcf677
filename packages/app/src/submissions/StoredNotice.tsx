import type { Submission } from '@paperwright/server'
import { useWords } from '../session/use-words.ts'
import { CheckIcon } from '../shell/icons.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'

/** Says that what was just submitted is stored, under which number, and what may come next. */
export function StoredNotice({ kind, submission }: { kind: 'new' | 'edited'; submission: Submission }) {
  const { submissions, fill } = useWords()
  return (
    <div className="record-stored" role="status">
      <CheckIcon />
      <p>
        <strong>{kind === 'new' ? fill.stored(submission.number) : submissions.justSaved}</strong>
        <span>{submissions.justStoredHint}</span>
      </p>
      {kind === 'new' && (
        <LinkButton to="/forms/$formId" params={{ formId: submission.formId }}>
          {submissions.fillAnother}
        </LinkButton>
      )}
    </div>
  )
}
