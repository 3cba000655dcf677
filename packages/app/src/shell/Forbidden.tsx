import { useWords } from '../session/use-words.ts'
import { LinkButton } from './LinkButton.tsx'
import { Note } from './Note.tsx'

/** A page that the person's posts do not open. */
export function Forbidden() {
  const words = useWords()
  return (
    <Note
      title={words.failure.forbidden}
      actions={
        <LinkButton to="/library" primary>
          {words.nav.home}
        </LinkButton>
      }
    >
      <p>{words.failure.forbiddenText}</p>
    </Note>
  )
}
