import type { SyntaxNode } from '@lezer/common'
import { childrenOf } from '../part.ts'
import { partOf, tell, type Checking } from './checking.ts'
import { ANY, BOOLEAN, NUMBER, STRING, isTemporalType, isUnknown, type FeelType } from './feel-type.ts'

export function inferArithmetic(node: SyntaxNode, checking: Checking): FeelType {
  const children = childrenOf(node)
  if (children.length === 2) return inferSign(children[1]!, checking)
  const [first, operator, second] = children as [SyntaxNode, SyntaxNode, SyntaxNode]
  const [left, right] = [checking.infer(first, checking), checking.infer(second, checking)]
  const sign = partOf(operator, checking)
  tellPercentage(node, { sign, sides: [first, second], types: [left, right] }, checking)
  const result = resultOf(sign, left, right)
  if (result) return result
  const meant = meantBy(sign, { node: first, type: left }, { node: second, type: right }, checking)
  tell(checking, 'formulaNoResult', node, { left: left.kind, right: right.kind, sign, meant })
  return ANY
}

/** Whoever knows spreadsheets takes 5 % for 0.05; of a percentage that is 5, `1 - rate` is less than nothing. */
function tellPercentage(
  node: SyntaxNode,
  { sign, sides, types }: { sign: string; sides: [SyntaxNode, SyntaxNode]; types: [FeelType, FeelType] },
  checking: Checking,
): void {
  if (!/^[+-]$/.test(sign)) return
  const [a, b] = sides.map((side) => partOf(side, checking)) as [string, string]
  const at = types.findIndex(({ inHundredths }) => inHundredths)
  if (at < 0 || [a, b][1 - at] !== '1') return
  const meant = at === 0 ? `${a} / 100 ${sign} ${b}` : `${a} ${sign} ${b} / 100`
  tell(checking, 'formulaPercent', node, { name: [a, b][at]!, meant })
}

/** Undefined where there is none, whatever the values are. */
function resultOf(sign: string, left: FeelType, right: FeelType): FeelType | undefined {
  if (isUnknown(left) || isUnknown(right)) {
    const other = isUnknown(left) ? right : left
    return isUnknown(other) || ADDABLE.has(other.kind) ? ANY : undefined
  }
  if (left.kind === 'number' && right.kind === 'number') return NUMBER
  if (sign === '+' && left.kind === 'string' && right.kind === 'string') return STRING
  if (!isTemporalType(left) || !isTemporalType(right)) return undefined
  if (sign === '+') return sumOf(left, right) ?? sumOf(right, left)
  return sign === '-' ? differenceOf(left, right) : undefined
}

const ADDABLE: ReadonlySet<string> = new Set(['number', 'string', 'date', 'time', 'date time', 'duration'])

function sumOf(left: FeelType, right: FeelType): FeelType | undefined {
  if (right.kind !== 'duration') return undefined
  // A day with hours added is a moment.
  return left.kind === 'date' ? dayWith(right) : left
}

function dayWith(duration: FeelType): FeelType {
  const texts = duration.values?.map(({ value }) => String(value))
  if (!texts) return ANY
  return texts.some((text) => text.includes('T')) ? ANY : { kind: 'date' }
}

function differenceOf(left: FeelType, right: FeelType): FeelType | undefined {
  if (right.kind === 'duration') return left.kind === 'duration' ? { kind: 'duration' } : sumOf(left, right)
  return left.kind === 'duration' ? undefined : { kind: 'duration' }
}

interface Operand {
  node: SyntaxNode
  type: FeelType
}

const LENGTHS = { date: 'days', 'date and time': 'days', time: 'hours' } as const

/** How it is written, where that is plain. */
function meantBy(sign: string, left: Operand, right: Operand, checking: Checking): string | null {
  const [a, b] = [partOf(left.node, checking), partOf(right.node, checking)]
  const [from, to] = [left.type, right.type]
  if (sign === '-' && from.reader && from.reader === to.reader)
    return `(${from.reader}(${a}) - ${from.reader}(${b})).${LENGTHS[from.reader]}`
  if (sign === '/' && from.kind === 'duration' && to.kind === 'duration') {
    const unit = UNITS[String(to.values?.[0]?.value)]
    return unit ? `${a}.${unit}` : null
  }
  if (/^[+-]$/.test(sign) && to.kind === 'number' && (from.reader === 'date' || from.kind === 'date')) {
    const day = from.kind === 'date' ? a : `date(${a})`
    return /^\d+$/.test(b) ? `${day} ${sign} duration("P${b}D")` : null
  }
  if (/^[+-]$/.test(sign) && to.kind === 'duration' && from.reader) return `${from.reader}(${a}) ${sign} ${b}`
  if (sign === '+' && !from.reader && !to.reader) {
    if (from.kind === 'string' && TELLABLE.has(to.kind)) return `${a} + string(${b})`
    if (to.kind === 'string' && TELLABLE.has(from.kind)) return `string(${a}) + ${b}`
  }
  if (sign === '+') return null
  const number = ({ kind }: FeelType, words: string) => (kind === 'string' ? `number(${words})` : words)
  const isMended = [from, to].every(({ kind, reader }) => kind === 'number' || (kind === 'string' && !reader))
  return isMended ? `${number(from, a)} ${sign} ${number(to, b)}` : null
}

const TELLABLE: ReadonlySet<string> = new Set(['number', 'date', 'time', 'date time'])
const UNITS: Readonly<Record<string, string>> = { P1D: 'days', PT1H: 'hours', PT1M: 'minutes' }

function inferSign(node: SyntaxNode, checking: Checking): FeelType {
  const type = checking.infer(node, checking)
  if (isUnknown(type) || type.kind === 'number' || type.kind === 'duration') return type
  tell(checking, 'formulaKinds', node, { kind: type.kind, wanted: 'number', meant: null })
  return NUMBER
}

/** What is neither true nor false decides nothing. */
export function inferLogic(node: SyntaxNode, checking: Checking): FeelType {
  const [first, , second] = childrenOf(node)
  for (const part of [first!, second!]) {
    const type = checking.infer(part, checking)
    if (isUnknown(type) || type.kind === 'boolean') continue
    const words = partOf(part, checking)
    const meant = part.name === 'VariableName' || part.name === 'PathExpression' ? `${words} != null` : null
    tell(checking, 'formulaKinds', part, { kind: type.kind, wanted: 'boolean', meant })
  }
  return BOOLEAN
}
