import type { SyntaxNode } from '@lezer/common'
import { isTree, parseTree } from '../feel/parse-tree.ts'
import { childrenOf, nameOf } from '../feel/part.ts'
import { readsOf } from './list-reads.ts'

/** What FEEL takes a value for. */
export type OperandKind = 'number' | 'string' | 'boolean' | 'moment' | 'named'

/** A value of a comparison. */
interface Operand {
  kind: OperandKind
  text: string
  /** The function that makes a moment of this text. */
  reader?: string
  isLiteral?: boolean
}

/** A comparison of values of two kinds, which never holds: `receivedOn = today()` where the record says it as text. */
export interface KindClash {
  /** As it is written. */
  part: string
  /** As it is meant, where that is plain. */
  meant?: string
}

/** What a path of names stands for; undefined where nobody can say. */
export type OperandAt = (path: string[]) => Pick<Operand, 'kind' | 'reader'> | undefined

/** The comparisons of an expression that never hold, whatever the record says. */
export function findKindClashes(text: string, operandAt: OperandAt): KindClash[] {
  const tree = parseTree(text)
  if (!isTree(tree)) return []
  const reads = new Map(readsOf(tree, text).map((read) => [read.at[0], read]))
  const clashes: KindClash[] = []
  const operandOf = (node: SyntaxNode): Operand | undefined => {
    const words = text.slice(node.from, node.to)
    if (node.name === 'ParenthesizedExpression') return operandOf(childrenOf(node)[1]!)
    const literal = LITERALS[node.name]
    if (DURATION.test(words)) return undefined
    if (literal) return { kind: literal, text: words, isLiteral: true }
    if (node.name === 'FunctionInvocation') {
      const called = nameOf(node.firstChild!, { text })
      const kind = Object.hasOwn(RESULTS, called) ? RESULTS[called] : undefined
      return kind && { kind, text: words }
    }
    if (node.name !== 'VariableName' && node.name !== 'PathExpression') return undefined
    const read = reads.get(node.from)
    const known = read && !read.isLocal ? operandAt(read.path) : undefined
    return known && { ...known, text: words }
  }
  tree.toTree().iterate({
    enter({ node, name }) {
      // In a filter a name may be the entry's.
      if (name === 'FilterExpression') return false
      if (name !== 'Comparison') return true
      const [first, operator, second] = childrenOf(node)
      if (operator?.name !== 'CompareOp') return true
      const [left, right] = [operandOf(first!), operandOf(second!)]
      if (!left || !right || left.kind === right.kind) return true
      const sign = text.slice(operator.from, operator.to)
      const meant = meantBy(left, right, sign)
      clashes.push({
        part: text.slice(node.from, node.to),
        ...(meant && { meant: `${meant[0]} ${sign} ${meant[1]}` }),
      })
      return true
    },
  })
  return clashes
}

const DURATION = /^(?:duration\b|@"-?P)/

const LITERALS: Readonly<Record<string, OperandKind>> = {
  NumericLiteral: 'number',
  StringLiteral: 'string',
  BooleanLiteral: 'boolean',
  DateTimeLiteral: 'moment',
}

const RESULTS: Readonly<Record<string, OperandKind>> = {
  today: 'moment',
  now: 'moment',
  number: 'number',
  count: 'number',
  sum: 'number',
  mean: 'number',
  abs: 'number',
  floor: 'number',
  ceiling: 'number',
  modulo: 'number',
  'string length': 'number',
  string: 'string',
  substring: 'string',
  'upper case': 'string',
  'lower case': 'string',
  'string join': 'string',
  contains: 'boolean',
  'starts with': 'boolean',
  'ends with': 'boolean',
  matches: 'boolean',
}

/** Both sides as they would be compared; undefined where it is not plain which was meant. */
function meantBy(left: Operand, right: Operand, sign: string): [string, string] | undefined {
  const [asRight, asLeft] = [mend(left, right, sign), mend(right, left, sign)]
  // A literal is written anew before a value is converted.
  if (asLeft !== undefined && (right.isLiteral || asRight === undefined)) return [left.text, asLeft]
  return asRight === undefined ? undefined : [asRight, right.text]
}

/** An operand as it is written to be of the other's kind. */
function mend(
  { kind, text, reader, isLiteral }: Operand,
  { kind: wanted }: Operand,
  sign: string,
): string | undefined {
  if (kind === 'named') return wanted === 'string' ? `${text}.name` : undefined
  if (wanted === 'moment' && kind === 'string') return reader !== undefined ? `${reader}(${text})` : undefined
  if (!isLiteral) return kind === 'string' && wanted === 'number' ? `number(${text})` : undefined
  // Words are ordered letter by letter: "10" stands before "9".
  if (kind === 'number') return wanted === 'string' && /^!?=$/.test(sign) ? `"${text}"` : undefined
  const inside = text.slice(1, -1)
  if (kind !== 'string') return undefined
  if (wanted === 'number' && /^-?\d+(\.\d+)?$/.test(inside)) return inside
  return wanted === 'boolean' && /^(true|false)$/.test(inside) ? inside : undefined
}
