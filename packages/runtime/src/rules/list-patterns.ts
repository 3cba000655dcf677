import { readString } from '../feel/compile-literals.ts'
import { childNamed, childrenOf, nameOf } from '../feel/part.ts'
import { isTree, parseTree } from '../feel/parse-tree.ts'

/** The functions that take a pattern as their second argument, and what it is called. */
const TAKES_PATTERN: Readonly<Record<string, string>> = {
  matches: 'pattern',
  replace: 'pattern',
  split: 'delimiter',
}

/** The patterns that stand as texts in an expression that parses. */
export function listPatterns(text: string): string[] {
  const tree = parseTree(text)
  if (!isTree(tree)) return []
  const patterns: string[] = []
  tree.toTree().iterate({
    enter({ node, name }) {
      if (name !== 'FunctionInvocation') return
      const called = nameOf(node.firstChild!, { text })
      const parameter = Object.hasOwn(TAKES_PATTERN, called) ? TAKES_PATTERN[called] : undefined
      if (parameter === undefined) return
      const positional = childNamed(node, 'PositionalParameters')
      const named = childrenOf(childNamed(node, 'NamedParameters') ?? node).find(
        (one) => one.name === 'NamedParameter' && nameOf(one.firstChild!, { text }) === parameter,
      )
      const pattern = positional ? childrenOf(positional)[1] : named?.lastChild
      if (pattern?.name === 'StringLiteral') patterns.push(readString(text.slice(pattern.from, pattern.to)))
    },
  })
  return patterns
}
