import type { Locale } from '@paperwright/runtime'
import { useSession } from './Session.tsx'
import { en } from './words.en.ts'
import { zh, type Words } from './words.zh.ts'

/** The application's own words in the reader's language. */
export function useWords(): Words {
  return useSession().locale === 'zh' ? zh : en
}

/** The words of a part that is loaded on its own, in the reader's language. */
export function useOwnWords<OwnWords>(words: Readonly<Record<Locale, OwnWords>>): OwnWords {
  return words[useSession().locale]
}
