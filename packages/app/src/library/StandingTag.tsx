import type { Standing } from '@paperwright/server'
import { useOwnWords } from '../session/use-words.ts'
import { LIBRARY_WORDS } from './library-words.ts'

/** That a document is hidden or archived, in lists. */
export function StandingTag({ standing }: { standing: Standing }) {
  const words = useOwnWords(LIBRARY_WORDS)
  return standing === 'listed' ? null : <span className="tag">{words.tags[standing]}</span>
}
