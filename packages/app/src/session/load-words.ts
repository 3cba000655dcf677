import type { Locale } from '@paperwright/runtime'
import { zh, type Words } from './words.zh.ts'

/** Words by language: Chinese comes with the page, others when they are chosen. */
const loaded: Partial<Record<Locale, Words>> & { zh: Words } = { zh }

/** Words must be loaded before a page is shown in their language. */
export async function loadWords(locale: Locale): Promise<void> {
  if (locale === 'en') loaded.en ??= (await import('./words.en.ts')).en
}

export function wordsOf(locale: Locale): Words {
  return loaded[locale] ?? zh
}
