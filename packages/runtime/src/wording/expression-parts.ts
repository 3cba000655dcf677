import { builtins } from '../feel/builtins/builtins.ts'
import { spell, type ExpressionName } from './expression-name.ts'
import { typedTokens } from './typed-tokens.ts'

/** A piece of a typed expression, to be told apart by eye: its pieces make up the whole. */
export interface ExpressionPart {
  kind: 'name' | 'function' | 'words' | 'plain'
  text: string
}

/** The pieces of what is typed, whether it is an expression yet or not. */
export function expressionParts(typed: string, names: readonly ExpressionName[]): ExpressionPart[] {
  const known = new Set<string>()
  const collect = (level: readonly ExpressionName[]) => {
    for (const { said, inside } of spell(level)) {
      known.add(said)
      if (inside) collect(inside)
    }
  }
  collect(names)
  const parts: ExpressionPart[] = []
  let at = 0
  const add = (kind: ExpressionPart['kind'], to: number) => {
    if (to > at) parts.push({ kind, text: typed.slice(at, to) })
    at = to
  }
  const tokens = typedTokens(typed, names)
  for (const [index, { kind, from, to, text }] of tokens.entries()) {
    add('plain', from)
    const opens = tokens[index + 1]?.text === '('
    if (kind === 'string') add('words', to)
    else if (kind === 'name' || (kind === 'word' && known.has(text) && !opens)) add('name', to)
    else add(kind === 'word' && (opens || builtins.has(text)) ? 'function' : 'plain', to)
  }
  add('plain', typed.length)
  return parts
}
