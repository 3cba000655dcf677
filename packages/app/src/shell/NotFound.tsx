import { useWords } from '../session/use-words.ts'
import { LinkButton } from './LinkButton.tsx'
import { Note } from './Note.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  const words = useWords()
  return (
    <Note
      title={words.failure.notFound}
      actions={
        <LinkButton to="/library" primary>
          {words.nav.home}
        </LinkButton>
      }
    >
      <p>{words.failure.notFoundText}</p>
    </Note>
  )
}
