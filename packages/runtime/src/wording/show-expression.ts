import { isTree, parseTree } from '../feel/parse-tree.ts'
import { readString } from '../feel/compile-literals.ts'
import { spell, type ExpressionName } from './expression-name.ts'
import { NameScope } from './name-scope.ts'
import { quoted } from './quoted.ts'
import { writeExpression, type Tongue } from './write-expression.ts'

/** What an expression is read in. */
export interface ExpressionPlace {
  /** What its first names may be, the nearest first. */
  names: readonly ExpressionName[]
  /** The options that its result is one of. */
  gives?: ExpressionName['options']
}

/** A stored expression as it is seen: fields by their titles, options by their words. One that does not parse stays as it is. */
export function showExpression(text: string, { names, gives }: ExpressionPlace): string {
  const tree = parseTree(text)
  if (!isTree(tree)) return text
  return writeExpression(tree, { text, scope: NameScope.of(names), tongue: SHOWN, ...(gives && { gives }) })
}

const SHOWN: Tongue = {
  find: (key, scope) => (scope.isLocal(key) ? scope.local(key) : scope.byKey(key)),
  name(key, scope) {
    const name = scope.isLocal(key) ? undefined : scope.byKey(key)
    if (!name) return key
    // What a loop calls its entry stands before the field that is called so.
    return scope.isLocal(name.said) ? `{${name.word}}` : name.said
  },
  inside(key, of) {
    const name = spell(of?.inside ?? []).find((one) => one.key === key)
    return { said: name?.said ?? key, name }
  },
  option(literal, options) {
    const key = readString(literal)
    const at = options.findIndex((option) => option.key === key)
    return at === -1 ? literal : quoted(optionWords(options)[at]!)
  },
}

/** The words of options, told apart as names are. */
export function optionWords(options: NonNullable<ExpressionName['options']>): string[] {
  const isAlone = (title: string) => options.filter((one) => one.title === title).length === 1
  return options.map(({ key, title }) =>
    isAlone(title) && !options.some((one) => one.key === title && one.key !== key) ? title : key,
  )
}
