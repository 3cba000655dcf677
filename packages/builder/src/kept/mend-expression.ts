import {
  nearName,
  showExpression,
  spell,
  type ExpressionName,
  type ExpressionPlace,
} from '@paperwright/runtime/kit'
import type { JsonObject } from '@paperwright/runtime'
import type { Mend } from './kept-text.ts'

/** What a check says of an expression: of forms and reports alike. */
export interface Fault {
  params?: JsonObject
}

/**
 * The way out of a refused expression, where it is plain: the text with the faulty part as it was meant. `stored` is
 * what was refused; a problem of another expression has no way out here.
 */
export function mendExpression(
  { params = {} }: Fault,
  stored: string,
  place: ExpressionPlace,
): Mend | undefined {
  const { formula, at, part } = params
  if (formula !== stored || typeof at !== 'number' || typeof part !== 'string') return undefined
  const meant = meantBy(params, part, place.names)
  const from = at - 1
  if (meant === undefined || meant === part || !stored.startsWith(part, from)) return undefined
  const show = (text: string) => showExpression(text, place)
  const text = stored.slice(0, from) + meant + stored.slice(from + part.length)
  return { words: show(meant), text: show(text) }
}

/** The way out where a title in braces is nobody's. */
export function mendTitle(
  typed: string,
  unknown: string,
  names: readonly ExpressionName[],
): Mend | undefined {
  const all = spell(allNames(names))
  const near = nearName(
    unknown,
    all.map(({ word }) => word),
  )
  const said = all.find(({ word }) => word === near)?.said
  if (said === undefined) return undefined
  const text = BRACES.map(([open, close]) => typed.replace(`${open}${unknown}${close}`, said)).find(
    (next) => next !== typed,
  )
  return text === undefined ? undefined : { words: said, text }
}

const BRACES = ['{}', '｛｝', '【】', '「」'].map((pair) => [...pair] as [string, string])

/** Undefined where it is only hinted at: `round half up(…, 2)`. */
function meantBy({ meant, near, name }: JsonObject, part: string, names: readonly ExpressionName[]) {
  if (typeof meant === 'string') return meant.includes('…') ? undefined : meant
  // Of a path, the last name alone is misspelt.
  const path = part.slice(0, part.lastIndexOf('.') + 1)
  if (typeof near === 'string') return path + near
  const word = typeof name === 'string' ? name.slice(name.lastIndexOf('.') + 1) : undefined
  const key = word && keyNear(word, insideOf(path.split('.').slice(0, -1), names))
  return key ? path + key : undefined
}

/** The key of the field whose title is spelt like a word. */
function keyNear(word: string, names: readonly ExpressionName[]): string | undefined {
  const spelled = spell(names)
  const near = nearName(
    word,
    spelled.map((one) => one.word),
  )
  return spelled.find((one) => one.word === near)?.key
}

function insideOf(path: readonly string[], names: readonly ExpressionName[]): readonly ExpressionName[] {
  return path.reduce<readonly ExpressionName[]>(
    (among, key) => among.find((name) => name.key === key)?.inside ?? [],
    names,
  )
}

function allNames(names: readonly ExpressionName[]): ExpressionName[] {
  return names.flatMap((name) => [name, ...(name.inside ?? [])])
}
