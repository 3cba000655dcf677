import type { Allowed } from '@paperwright/runtime/kit'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { Note } from '../shell/Note.tsx'
import { LIST_WORDS } from './list-words.ts'

/** Stands where a form has no records yet. */
export function NoRecords({ formId, rights }: { formId: string; rights: Allowed }) {
  const words = useWords()
  const seesAll = rights.see === 'all'
  const own = useOwnWords(LIST_WORDS)
  return (
    <Note
      title={seesAll ? words.submissions.none : words.submissions.noneSeen}
      actions={
        rights.fill && (
          <>
            <LinkButton to="/forms/$formId" params={{ formId }} primary>
              {words.submissions.first}
            </LinkButton>
            <LinkButton to="/forms/$formId/import" params={{ formId }}>
              {own.import}
            </LinkButton>
          </>
        )
      }
    >
      <p>{seesAll ? words.submissions.noneHint : words.submissions.noneSeenHint}</p>
    </Note>
  )
}
