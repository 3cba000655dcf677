import type { SyntaxNode } from '@lezer/common'
import { childrenOf } from '../part.ts'
import { partOf, tell, type Checking } from './checking.ts'
import { isTemporalType, isUnknown, type FeelType } from './feel-type.ts'
import { valueParams } from './no-choice.ts'

/** What an expression is to give. */
export interface Wanted {
  type: FeelType
  /** Words and moments are read as if a person had typed them. */
  isRead?: boolean
}

/** Tells of each branch that gives what is not wanted; nothing is told twice. */
export function checkResult(node: SyntaxNode, wanted: Wanted, checking: Checking): void {
  const children = childrenOf(node)
  if (node.name === 'Expression') return checkResult(children[0]!, wanted, checking)
  if (node.name === 'ParenthesizedExpression') return checkResult(children[1]!, wanted, checking)
  if (node.name === 'IfExpression') {
    checkResult(children[3]!, wanted, checking)
    return checkResult(children[5]!, wanted, checking)
  }
  // What is wrong inside has been told already.
  const type = checking.infer(node, { ...checking, problems: [] })
  const { type: to } = wanted
  if (isUnknown(type) || isUnknown(to)) return
  if (!fits(type, wanted)) {
    const meant = meantBy(type, to, partOf(node, checking))
    return tell(checking, 'formulaKinds', node, { kind: type.kind, wanted: wordedKind(to), meant })
  }
  if (!to.isChoice || !to.values || !type.values || wanted.isRead) return
  const isWritten = node.name === 'StringLiteral' || node.name === 'NumericLiteral'
  const misses = type.values.filter(({ value }) => !to.values!.some((one) => one.value === value))
  const isAmiss = isWritten ? misses.length > 0 : misses.length > 0 && misses.length === type.values.length
  if (isAmiss) tell(checking, 'formulaNoChoice', node, valueParams(to.values, misses, partOf(node, checking)))
}

const MOMENTS = { date: 'date', time: 'time', 'date and time': 'date time' } as const

function wordedKind({ kind, reader }: FeelType): string {
  return reader ? MOMENTS[reader] : kind
}

function fits(given: FeelType, { type: to, isRead = false }: Wanted): boolean {
  if (to.kind === 'list' || to.kind === 'context') return true
  if (given.kind === to.kind) return !to.reader || !given.reader || isRead || given.reader === to.reader
  if (to.kind === 'string' && isTemporalType(given)) {
    if (!to.reader) return true
    if (isRead) return given.kind !== 'duration'
    return given.kind === MOMENTS[to.reader]
  }
  return isRead && given.kind === 'string'
}

function meantBy(given: FeelType, to: FeelType, words: string): string | null {
  if (to.kind === 'number' && given.kind === 'duration')
    return /\s/.test(words) ? `(${words}).days` : `${words}.days`
  if (to.kind === 'number' && given.kind === 'list')
    return given.of?.kind === 'number' ? `sum(${words})` : `count(${words})`
  if (to.kind === 'number' && given.kind === 'string' && !given.reader) return `number(${words})`
  if (to.reader === 'date' && (given.kind === 'date time' || given.reader === 'date and time'))
    return `date(${words})`
  if (given.said !== undefined && to.kind === 'string') return `${words}.${given.said}`
  if (to.kind === 'string' && !to.reader && !to.isChoice && given.kind === 'number') return `string(${words})`
  if (to.kind === 'boolean') return given.kind === 'list' ? `count(${words}) > 0` : `${words} != null`
  return null
}
