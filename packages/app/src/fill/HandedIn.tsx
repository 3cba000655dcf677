import { Button } from '../controls/Button.tsx'
import { useWords } from '../session/use-words.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { Note } from '../shell/Note.tsx'

/** A record was stored by someone who may hand records in, but not look at them. */
export function HandedIn({ title, onAnother }: { title: string; onAnother(): void }) {
  const { fill, nav, submissions } = useWords()
  return (
    <Note
      title={title}
      actions={
        <>
          <LinkButton to="/library">{nav.home}</LinkButton>
          <Button look="primary" onClick={onAnother}>
            {submissions.fillAnother}
          </Button>
        </>
      }
    >
      <p>{fill.handedIn}</p>
    </Note>
  )
}
