import type { SyntaxNode } from '@lezer/common'
import { isTemporalType, type FeelType } from './feel-type.ts'

/** A value of a comparison, as it is written. */
export interface Operand {
  type: FeelType
  node: SyntaxNode
  words: string
  isLiteral: boolean
}

/** The comparison as it was meant; null where that is not plain. */
export function meantByComparison(left: Operand, right: Operand, sign: string): string | null {
  const [asRight, asLeft] = [mend(left, right, sign), mend(right, left, sign)]
  // A literal is written anew before a value is converted.
  if (asLeft !== undefined && (right.isLiteral || asRight === undefined))
    return `${left.words} ${sign} ${asLeft}`
  return asRight === undefined ? null : `${asRight} ${sign} ${right.words}`
}

const READERS: Partial<Record<FeelType['kind'], string>> = {
  date: 'date',
  time: 'time',
  'date time': 'date and time',
}

/** An operand as it is written to be of the other's kind. */
function mend(
  { type, words, isLiteral }: Operand,
  { type: { kind: wanted, values } }: Operand,
  sign: string,
): string | undefined {
  if (type.said !== undefined) return wanted === 'string' ? `${words}.${type.said}` : undefined
  const reader = READERS[wanted]
  if (reader !== undefined && type.kind === 'string')
    return type.reader === reader ? `${reader}(${words})` : undefined
  if (reader === 'date' && type.kind === 'date time') return `date(${words})`
  if (isTemporalType(type)) return undefined
  if (!isLiteral) return type.kind === 'string' && wanted === 'number' ? `number(${words})` : undefined
  // Words are ordered letter by letter: "10" stands before "9".
  if (type.kind === 'number') return wanted === 'string' && /^!?=$/.test(sign) ? `"${words}"` : undefined
  const inside = words.slice(1, -1)
  if (type.kind !== 'string') return undefined
  const named = values?.find(({ title }) => title === inside)
  if (named) return JSON.stringify(named.value)
  if (wanted === 'number' && /^-?\d+(\.\d+)?$/.test(inside)) return inside
  return wanted === 'boolean' && /^(true|false)$/.test(inside) ? inside : undefined
}
