import type { SyntaxNode } from '@lezer/common'
import { childrenOf } from '../part.ts'
import { partOf, tell, type Checking } from './checking.ts'
import { ANY, BOOLEAN, entryOf, isUnknown, type FeelType } from './feel-type.ts'
import { meantByComparison, type Operand } from './meant-by-comparison.ts'
import { tellNoChoice } from './no-choice.ts'

export function inferComparison(node: SyntaxNode, checking: Checking): FeelType {
  const children = childrenOf(node)
  const left = operand(children[0]!, checking)
  const operator = children[1]!
  if (operator.name === 'in') {
    const tests = children.find(({ name }) => name.startsWith('PositiveUnaryTest'))
    if (tests) inferTests(left, tests, checking)
    return BOOLEAN
  }
  if (operator.name === 'between') {
    for (const end of [children[2]!, children[4]!])
      compare({ left, right: operand(end, checking), sign: '<', whole: node }, checking)
    return BOOLEAN
  }
  const right = operand(children[2]!, checking)
  compare({ left, right, sign: partOf(operator, checking), whole: node }, checking)
  return BOOLEAN
}

function operand(node: SyntaxNode, checking: Checking): Operand {
  return {
    type: checking.infer(node, checking),
    node,
    words: partOf(node, checking),
    isLiteral: node.name.endsWith('Literal') && node.name !== 'DateTimeLiteral',
  }
}

interface Comparison {
  left: Operand
  right: Operand
  sign: string
  /** What says both. */
  whole: SyntaxNode
}

function compare({ left, right, sign, whole }: Comparison, checking: Checking): void {
  const isOrder = !/^!?=$/.test(sign)
  // A list of one is as good as its entry, but it has no order.
  const [a, b] = isOrder ? [left.type, right.type] : [entryOf(left.type), entryOf(right.type)]
  if (isUnknown(a) || isUnknown(b)) return
  if (a.kind === b.kind && (!isOrder || ORDERED.has(a.kind))) {
    if (!isOrder) tellNoChoice({ left: { ...left, type: a }, right: { ...right, type: b }, whole }, checking)
    return
  }
  const meant = whole.name === 'Comparison' ? meantByComparison(left, right, sign) : null
  tell(checking, 'formulaNeverHolds', whole, { left: a.kind, right: b.kind, meant })
}

const ORDERED: ReadonlySet<string> = new Set(['number', 'string', 'date', 'time', 'date time', 'duration'])

/** `x in (1, > 3, [5..7])`, `x in list` */
function inferTests(left: Operand, tests: SyntaxNode, checking: Checking): void {
  const each = tests.name === 'PositiveUnaryTests' ? childrenOf(tests) : [tests]
  for (const test of each) {
    const [inside] = childrenOf(test)
    const isList = inside?.name === 'List'
    const parts = isList ? childrenOf(inside).slice(1, -1) : [test]
    for (const part of parts) {
      const type = entryOf(checking.infer(part, checking))
      const of = type.kind === 'range' ? (type.of ?? ANY) : type
      const literal = part.name === 'PositiveUnaryTest' ? childrenOf(part)[0]! : part
      const right = { type: of, node: literal, words: partOf(literal, checking), isLiteral: false }
      compare({ left, right, sign: type.kind === 'range' ? '<' : '=', whole: literal }, checking)
    }
  }
}

/** `> 10`, `[1..3]`, or a value. */
export function inferTest(node: SyntaxNode, checking: Checking): FeelType {
  const [first, second] = childrenOf(node)
  if (!second) return checking.infer(first!, checking)
  const of = checking.infer(second, checking)
  return /^!?=$/.test(partOf(first!, checking)) ? of : { kind: 'range', of }
}

export function inferInterval(node: SyntaxNode, checking: Checking): FeelType {
  const [, first, , second] = childrenOf(node)
  const [left, right] = [operand(first!, checking), operand(second!, checking)]
  compare({ left, right, sign: '<', whole: node }, checking)
  return { kind: 'range', of: isUnknown(left.type) ? right.type : left.type }
}
