import { useSession } from './Session.tsx'
import { en } from './words.en.ts'
import { zh, type Words } from './words.zh.ts'

/** The application's own words in the reader's language. */
export function useWords(): Words {
  return useSession().locale === 'zh' ? zh : en
}
