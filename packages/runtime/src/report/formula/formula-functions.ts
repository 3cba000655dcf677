import { FormulaProblem, requireKind, type FormulaNode, type ReadPart } from './formula-node.ts'
import type { Formula } from './formula.ts'

interface Call {
  node: FormulaNode
  parts: readonly ReadPart[]
}

type Builder = (call: Call) => Formula

/** FEEL's functions that databases know too, by name. */
const FUNCTIONS: Record<string, Builder> = {
  abs: (call) => ({ op: 'abs', kind: 'number', of: number(only(call)) }),
  floor: (call) => ({ op: 'floor', kind: 'number', of: number(only(call)), digits: 0 }),
  ceiling: (call) => ({ op: 'ceiling', kind: 'number', of: number(only(call)), digits: 0 }),
  'round half up'(call) {
    const [of, digits] = two(call)
    return { op: 'round', kind: 'number', of: number(of), digits: wholeNumber(digits, 0, MOST_DIGITS) }
  },
  sum: (call) => ({ op: 'sum', kind: 'number', of: numbers(call) }),
  min: (call) => ({ op: 'min', kind: 'number', of: numbers(call) }),
  max: (call) => ({ op: 'max', kind: 'number', of: numbers(call) }),
  'string length': (call) => ({ op: 'length', kind: 'number', of: text(only(call)) }),
  'upper case': (call) => ({ op: 'upper', kind: 'text', of: text(only(call)) }),
  'lower case': (call) => ({ op: 'lower', kind: 'text', of: text(only(call)) }),
  contains: textTest('contains'),
  'starts with': textTest('startsWith'),
  'ends with': textTest('endsWith'),
  substring(call) {
    const [of, start, length, ...more] = call.parts
    if (!of || !start || more.length > 0) throw new FormulaProblem('formulaBeyondSql', call.node)
    const from = wholeNumber(start, 1, LONGEST)
    return {
      op: 'substring',
      kind: 'text',
      of: text(of),
      start: from,
      ...(length && { length: wholeNumber(length, 1, LONGEST) }),
    }
  },
  string(call) {
    const part = only(call)
    const { formula, node } = part
    if (formula.kind === 'answer') throw new FormulaProblem('formulaBeyondSql', node)
    return formula.kind === 'number' ? { op: 'string', kind: 'text', of: formula } : text(part)
  },
  not: (call) => ({ op: 'not', kind: 'answer', of: requireKind(only(call), 'answer') }),
}

/** The functions that formulas over rows may call. */
export const rowFunctions: readonly string[] = Object.keys(FUNCTIONS)

const MOST_DIGITS = 10
const LONGEST = 10_000

/** Undefined where there is no such function here. */
export function callFunction(name: string, call: Call): Formula | undefined {
  return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name]!(call) : undefined
}

function textTest(op: 'contains' | 'startsWith' | 'endsWith'): Builder {
  return (call) => {
    const [of, part] = two(call)
    return { op, kind: 'answer', of: text(of), part: text(part) }
  }
}

function only({ node, parts }: Call): ReadPart {
  if (parts.length !== 1) throw new FormulaProblem('formulaBeyondSql', node)
  return parts[0]!
}

function two({ node, parts }: Call): [ReadPart, ReadPart] {
  if (parts.length !== 2) throw new FormulaProblem('formulaBeyondSql', node)
  return [parts[0]!, parts[1]!]
}

function numbers({ node, parts }: Call): Formula[] {
  if (parts.length === 0) throw new FormulaProblem('formulaBeyondSql', node)
  return parts.map(number)
}

function number(part: ReadPart): Formula {
  return requireKind(part, 'number')
}

function text(part: ReadPart): Formula {
  return requireKind(part, 'text')
}

/** Written down: computed ones would have to be rounded as FEEL does. */
function wholeNumber({ formula, node }: ReadPart, least: number, most: number): number {
  const value = formula.op === 'literal' ? formula.value : undefined
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
  if (!fits) throw new FormulaProblem('formulaBeyondSql', node)
  return value
}
