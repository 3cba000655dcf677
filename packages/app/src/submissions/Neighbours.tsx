import { Button } from '../controls/Button.tsx'
import { keyNames } from '../controls/key-names.ts'
import { useOwnWords } from '../session/use-words.ts'
import { LIFE_WORDS } from './life-words.ts'
import type { Neighbours as Beside } from './use-neighbours.ts'

/** Goes to the records before and after one in the list that one comes from; nothing where it stands in none. */
export function Neighbours({ previous, next }: Beside) {
  const words = useOwnWords(LIFE_WORDS)
  if (!previous && !next) return null
  return (
    <nav className="line record-neighbours" aria-label={words.neighbours.list}>
      <Button size="small" disabled={!previous} title={keyNames('Alt+↑')} onClick={() => previous?.()}>
        {words.neighbours.previous}
      </Button>
      <Button size="small" disabled={!next} title={keyNames('Alt+↓')} onClick={() => next?.()}>
        {words.neighbours.next}
      </Button>
    </nav>
  )
}
