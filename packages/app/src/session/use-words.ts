import type { Locale } from '@paperwright/runtime'
import { useSession } from './Session.tsx'
import { wordsOf } from './load-words.ts'
import type { Words } from './words.zh.ts'

/** The application's own words in the reader's language. */
export function useWords(): Words {
  return wordsOf(useSession().locale)
}

/** The words of a part that is loaded on its own, in the reader's language. */
export function useOwnWords<OwnWords>(words: Readonly<Record<Locale, OwnWords>>): OwnWords {
  return words[useSession().locale]
}
