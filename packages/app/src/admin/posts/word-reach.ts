import type { Locale } from '@paperwright/runtime'
import type { PostReach } from '@paperwright/runtime/kit'
import type { Department } from '../../api/access.ts'
import type { PostsWords } from './posts-words.ts'

interface ReachSetting {
  departments: readonly Department[]
  locale: Locale
  words: PostsWords
}

/** Whose records a post sees by itself, in a few words; undefined where that is nobody's. */
export function wordReach(
  reach: PostReach | null,
  { departments, locale, words }: ReachSetting,
): string | undefined {
  if (reach === 'all') return words.seesAll
  if (!reach || reach.length === 0) return undefined
  const names = reach.map((id) => departments.find((one) => one.id === id)?.[locale] ?? id)
  return words.seesSome(names.join(locale === 'zh' ? '、' : ', '))
}
