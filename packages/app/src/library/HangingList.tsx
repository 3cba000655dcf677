import type { Hanging } from '@paperwright/server'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { DELETION_WORDS } from './deletion-words.ts'

/** More names than these are a number. */
const MOST_NAMED = 8

/** What hangs on a document, by count and name. */
export function HangingList({ hanging }: { hanging: readonly Hanging[] }) {
  const words = useOwnWords(DELETION_WORDS)
  const { listSeparator } = useWords()
  return (
    <ul className="versions-changes">
      {hanging.map(({ what, count, names }) => (
        <li key={what}>
          {words.things[what]?.(count) ?? `${what} ${count}`}
          {names.length > 0 &&
            words.names(
              names.slice(0, MOST_NAMED).join(listSeparator) + (names.length > MOST_NAMED ? '…' : ''),
            )}
        </li>
      ))}
    </ul>
  )
}
