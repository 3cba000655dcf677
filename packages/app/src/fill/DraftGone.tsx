import { useWords } from '../session/use-words.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { Note } from '../shell/Note.tsx'

/** The address of a draft that was handed in or thrown away. */
export function DraftGone({ formId }: { formId: string }) {
  const { fill } = useWords()
  return (
    <Note
      title={fill.draftGone}
      actions={
        <>
          <LinkButton to="/forms/$formId/records" params={{ formId }}>
            {fill.tabRecords}
          </LinkButton>
          <LinkButton to="/forms/$formId" params={{ formId }} primary>
            {fill.newRecord}
          </LinkButton>
        </>
      }
    >
      <p>{fill.draftGoneText}</p>
    </Note>
  )
}
