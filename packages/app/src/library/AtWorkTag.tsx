import type { AtWork } from '@paperwright/server'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { wordMoment } from '../shell/word-moment.ts'
import { LIBRARY_WORDS } from './library-words.ts'

/** Who else has a document on the drawing board, in lists. */
export function AtWorkTag({ atWork = [] }: { atWork: readonly AtWork[] | undefined }) {
  const words = useOwnWords(LIBRARY_WORDS)
  const { listSeparator } = useWords()
  const clock = useClock()
  if (atWork.length === 0) return null
  const people = atWork.map(({ name, since }) => words.since(name, wordMoment(since, clock)))
  return <span className="tag">{words.atWork(people.join(listSeparator))}</span>
}
