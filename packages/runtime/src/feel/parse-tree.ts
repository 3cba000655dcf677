import type { SyntaxNode } from '@lezer/common'
import { parser, trackVariables } from 'lezer-feel'

/** Longer expressions are none that anybody reads; parsing takes time by their length. */
const MOST_CHARACTERS = 4000

/** Nothing is known of the names that an expression may read: names of several words are read as they come. */
const feel = parser.configure({ top: 'Expression', contextTracker: trackVariables({}), strict: true })

/** The syntax tree of a FEEL expression, or where it does not parse, counted in characters from 0. */
export function parseTree(text: string): SyntaxNode | { at: number } {
  if (text.length > MOST_CHARACTERS) return { at: MOST_CHARACTERS }
  try {
    return feel.parse(text).topNode
  } catch (error) {
    if (error instanceof SyntaxError) return { at: Number(/\d+$/.exec(error.message)?.[0] ?? 0) }
    throw error
  }
}

export function isTree(parsed: SyntaxNode | { at: number }): parsed is SyntaxNode {
  return 'name' in parsed
}
