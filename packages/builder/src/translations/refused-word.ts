import { getValue, type Json } from '@paperwright/runtime'
import { hasSameBraces, strangeBraces } from './find-in-words.ts'
import type { Said } from './translated.ts'
import type { PlacedWord } from './words-in.ts'

/**
 * Why a word of a document cannot be put in another's place: nothing would be left, it is the value that records hold, its
 * fields would be others, another option is called so.
 */
export function refusedWord(document: object, { at, text }: PlacedWord): string | undefined {
  const root = document as Json
  if (text.trim() === '') return 'emptyWord'
  if (/\/enum\/\d+$/.test(at)) return 'wordIsValue'
  if (!hasSameBraces(String(getValue(root, at)), text)) return 'otherBraces'
  const [, options, own] = /^(.*\/(?:oneOf|options))\/(\d+)\/title$/.exec(at) ?? []
  if (options === undefined) return undefined
  const titles = getValue(root, options) as { title?: string }[]
  const isTwin = titles.some(({ title }, index) => index !== Number(own) && title === text)
  return isTwin ? 'sameOption' : undefined
}

/** Why a translation cannot be taken: it holds a field that its word does not, or leaves out a blank. */
export function refusedSaid({ word, said }: Said): string | undefined {
  return said.trim() !== '' && strangeBraces(word, said) !== undefined ? 'strangeBraces' : undefined
}
