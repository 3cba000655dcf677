import type { Form } from '@paperwright/runtime'
import type { SeenRecord } from '../api/submissions.ts'
import { useOwnWords } from '../session/use-words.ts'
import { FormHead } from '../shell/FormHead.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'
import { Note } from '../shell/Note.tsx'
import { LIFE_WORDS } from '../submissions/life-words.ts'

/** A record that is void, or that one may only read. */
export function MayNotCorrect({ form, submission }: { form: Form; submission: SeenRecord }) {
  const { uncorrectable } = useOwnWords(LIFE_WORDS)
  const isVoid = submission.state === 'void'
  return (
    <>
      <FormHead form={form} rights={submission.mine.rights} note={submission.number} />
      <Note
        title={isVoid ? uncorrectable.void : uncorrectable.rights}
        actions={
          <LinkButton to="/records/$submissionId" params={{ submissionId: submission.id }} primary>
            {uncorrectable.view}
          </LinkButton>
        }
      >
        <p>{isVoid ? uncorrectable.voidText : uncorrectable.rightsText}</p>
      </Note>
    </>
  )
}
