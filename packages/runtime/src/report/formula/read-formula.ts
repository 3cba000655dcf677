import { builtins } from '../../feel/builtins/builtins.ts'
import { nearName } from '../../feel/check/near-name.ts'
import { misnamed } from '../../feel/check/no-function.ts'
import { isTree, parseTree } from '../../feel/parse-tree.ts'
import { parseDay } from '../../fields/calendar.ts'
import type { Json } from '../../form/json-schema.ts'
import { isFault, parseFormula } from '../../rules/expression.ts'
import { compare, isAmong, isBetween } from './formula-comparison.ts'
import { callFunction, rowFunctions } from './formula-functions.ts'
import {
  FormulaProblem,
  childrenOf,
  requireCommonKind,
  requireKind,
  type FormulaNode,
  type ReadPart,
} from './formula-node.ts'
import type { Formula, FormulaKind } from './formula.ts'
import type { ReportProblemCode } from '../problems/problem-words.ts'

/**
 * The kind of a field; `moment` of those that have a day, others are text. Undefined where there is no such field,
 * `unread` for one that no formula reads (files, several options).
 */
export type KindOfName = (name: string) => FormulaKind | 'unread' | undefined

/** What a formula is, or why it cannot be used; `params.at` counts characters from 1. */
export type ReadFormula =
  | { formula: Formula; reads: string[] }
  | { formula?: undefined; code: ReportProblemCode; params: Record<string, Json> }

/**
 * Reads a formula over the fields of a row. Of FEEL it knows what databases compute alike:
 * - numbers, texts, `true`, `false`, `null`, and names of fields;
 * - `+ - * /` over numbers, `+` over texts, `= != < <= > >=`, `between … and …`, `in` a list or range of literals,
 *   `and`, `or`, `if … then … else …`;
 * - `abs`, `floor`, `ceiling`, `round half up(number, digits)`; `sum`, `min`, `max` of numbers one after the other,
 *   blanks left out; `string length`, `substring(text, start, length)`, `contains`, `starts with`, `ends with`,
 *   `upper case`, `lower case`, `string`, `not`;
 * - moments as text; of those with a day `date(x).year`, `.month`, `.day`, and `(date(to) - date(from)).days`.
 */
export function readFormula(text: string, kindOf: KindOfName, names: Iterable<string> = []): ReadFormula {
  const [tree, parsed] = [parseTree(text), parseFormula(text)]
  if (isFault(parsed)) return { code: 'formulaFault', params: { formula: text, at: parsed.at + 1 } }
  if (!isTree(tree)) return { code: 'formulaFault', params: { formula: text, at: tree.at + 1 } }
  const reads = [...new Set(parsed.reads.map(([name]) => name!))]
  const unknown = reads.find((name) => kindOf(name) === undefined)
  if (unknown !== undefined)
    return {
      code: 'formulaUnknown',
      params: {
        formula: text,
        at: placeOf(tree, unknown, text) + 1,
        part: unknown,
        name: unknown,
        near: nearName(unknown, names),
      },
    }
  try {
    return { formula: read(tree, { text, kindOf }), reads }
  } catch (problem) {
    if (!(problem instanceof FormulaProblem)) throw problem
    const { code, node, params } = problem
    return {
      code,
      params: { formula: text, at: node.from + 1, part: text.slice(node.from, node.to), ...params },
    }
  }
}

/** Where a name stands first, in characters from 0. */
function placeOf(node: FormulaNode, name: string, text: string): number {
  if (node.name === 'VariableName' && text.slice(node.from, node.to) === name) return node.from
  return childrenOf(node).reduce((at, child) => (at < 0 ? placeOf(child, name, text) : at), -1)
}

interface Reading {
  text: string
  kindOf: KindOfName
}

function read(node: FormulaNode, reading: Reading): Formula {
  const children = childrenOf(node)
  switch (node.name) {
    case 'Expression':
    case 'ParenthesizedExpression':
    case 'PositiveUnaryTest':
      return read(
        children.find(({ name }) => name !== '(')!,
        reading,
      )
    case 'NumericLiteral':
    case 'StringLiteral':
    case 'BooleanLiteral':
    case 'null':
      return readLiteral(node, reading)
    case 'VariableName':
      return readField(node, reading)
    case 'ArithmeticExpression':
      return readArithmetic(children, reading)
    case 'Comparison':
      return readComparison(node, children, reading)
    case 'Conjunction':
      return readLogic('and', children, reading)
    case 'Disjunction':
      return readLogic('or', children, reading)
    case 'IfExpression':
      return readConditional(children, reading)
    case 'FunctionInvocation':
      return readCall(node, children, reading)
    case 'PathExpression':
      return readPath(node, children, reading)
    default:
      throw new FormulaProblem('formulaBeyondSql', node)
  }
}

function part(node: FormulaNode, reading: Reading): ReadPart {
  return { node, formula: read(node, reading) }
}

function wordsOf(node: FormulaNode, { text }: Reading): string {
  return text.slice(node.from, node.to)
}

/** No literal asks what time it is. */
const NEVER = { at: new Date(0), zone: 'UTC' }

/** FEEL itself says what a literal's signs mean. */
function readLiteral(node: FormulaNode, reading: Reading): Formula {
  const parsed = parseFormula(wordsOf(node, reading))
  const value = isFault(parsed) ? undefined : parsed.evaluate({}, { now: NEVER })
  if (typeof value === 'number' && Number.isFinite(value)) return { op: 'literal', kind: 'number', value }
  if (typeof value === 'string') return { op: 'literal', kind: 'text', value }
  if (typeof value === 'boolean') return { op: 'literal', kind: 'answer', value }
  if (value === null) return { op: 'literal', kind: 'blank', value }
  throw new FormulaProblem('formulaBeyondSql', node)
}

function readField(node: FormulaNode, reading: Reading): Formula {
  const key = wordsOf(node, reading)
  const kind = reading.kindOf(key)
  // What begins with a name that is known may go on with one that is not: `a b`.
  if (kind === undefined || kind === 'unread') throw new FormulaProblem('formulaBeyondSql', node)
  return { op: 'field', kind, key }
}

const ARITHMETIC = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' } as const

function readArithmetic(children: FormulaNode[], reading: Reading): Formula {
  if (children.length === 2) {
    const of = requireKind(part(children[1]!, reading), 'number')
    return { op: 'negate', kind: 'number', of }
  }
  const [leftNode, sign, rightNode] = children as [FormulaNode, FormulaNode, FormulaNode]
  const left = part(leftNode, reading)
  const right = part(rightNode, reading)
  const words = wordsOf(sign, reading)
  const op = Object.hasOwn(ARITHMETIC, words) ? ARITHMETIC[words as keyof typeof ARITHMETIC] : undefined
  if (!op) throw new FormulaProblem('formulaBeyondSql', sign)
  const ofTexts = [left, right].some(({ formula }) => formula.kind === 'text' || formula.kind === 'moment')
  if (op === 'add' && ofTexts) {
    return {
      op: 'concatenate',
      kind: 'text',
      left: requireKind(left, 'text'),
      right: requireKind(right, 'text'),
    }
  }
  return { op, kind: 'number', left: requireKind(left, 'number'), right: requireKind(right, 'number') }
}

function readComparison(node: FormulaNode, children: FormulaNode[], reading: Reading): Formula {
  const [first, sign, ...rest] = children as [FormulaNode, FormulaNode, ...FormulaNode[]]
  const left = part(first, reading)
  if (sign.name === 'in') {
    return isAmong(left, {
      node,
      tests: rest,
      literal: (one) => part(one, reading),
      words: (one) => wordsOf(one, reading),
    })
  }
  const [low, , high] = rest as [FormulaNode, FormulaNode?, FormulaNode?]
  if (sign.name === 'between') return isBetween(left, { low: part(low, reading), high: part(high!, reading) })
  return compare(wordsOf(sign, reading), left, part(low, reading), node)
}

function readLogic(op: 'and' | 'or', children: FormulaNode[], reading: Reading): Formula {
  const [left, , right] = children as [FormulaNode, FormulaNode, FormulaNode]
  return {
    op,
    kind: 'answer',
    left: requireKind(part(left, reading), 'answer'),
    right: requireKind(part(right, reading), 'answer'),
  }
}

function readConditional(children: FormulaNode[], reading: Reading): Formula {
  const [, when, , then, , otherwise] = children as FormulaNode[]
  const met = part(then!, reading)
  const unmet = part(otherwise!, reading)
  const kind = requireCommonKind(met, unmet)
  const condition = requireKind(part(when!, reading), 'answer')
  return { op: 'if', kind, condition, met: met.formula, unmet: unmet.formula }
}

function readCall(node: FormulaNode, children: FormulaNode[], reading: Reading): Formula {
  const [name, , parameters] = children as FormulaNode[]
  if (parameters?.name !== 'PositionalParameters') throw new FormulaProblem('formulaBeyondSql', node)
  const parts = childrenOf(parameters).map((one) => part(one, reading))
  const words = wordsOf(name!, reading).split(/\s+/).join(' ')
  const called = callFunction(words, { node, parts })
  if (called) return called
  if (builtins.has(words)) throw new FormulaProblem('formulaBeyondSql', name!)
  throw new FormulaProblem('formulaNoFunction', name!, misnamed(words, rowFunctions))
}

/** The only paths: `date(x).year` and `(date(to) - date(from)).days`. */
function readPath(node: FormulaNode, children: FormulaNode[], reading: Reading): Formula {
  const [base, , name] = children as FormulaNode[]
  const word = wordsOf(name!, reading)
  if (word === 'year' || word === 'month' || word === 'day') {
    return { op: word, kind: 'number', of: readDate(base!, reading) }
  }
  const inside = childrenOf(base!).find((child) => child.name === 'ArithmeticExpression')
  const [to, sign, from] = inside ? childrenOf(inside) : []
  if (word !== 'days' || !from || wordsOf(sign!, reading) !== '-')
    throw new FormulaProblem('formulaBeyondSql', node)
  return { op: 'days', kind: 'number', to: readDate(to!, reading), from: readDate(from, reading) }
}

/** `date(x)` of a moment that has a day, or of a day written down. */
function readDate(node: FormulaNode, reading: Reading): Formula {
  const [constructor, , parameters] = childrenOf(node)
  const isDate = node.name === 'DateTimeLiteral' && constructor && wordsOf(constructor, reading) === 'date'
  const [of, ...more] = isDate && parameters ? childrenOf(parameters) : []
  if (!of || more.length > 0) throw new FormulaProblem('formulaBeyondSql', node)
  const formula = read(of, reading)
  const isDay = formula.op === 'literal' && typeof formula.value === 'string' && parseDay(formula.value)
  if (formula.kind !== 'moment' && !isDay)
    throw new FormulaProblem('formulaKinds', of, { kind: formula.kind, wanted: 'moment' })
  return formula
}
