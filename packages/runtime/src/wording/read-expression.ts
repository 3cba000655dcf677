import type { SyntaxNode } from '@lezer/common'
import { builtins } from '../feel/builtins/builtins.ts'
import { readString } from '../feel/compile-literals.ts'
import { isTree, parseTree } from '../feel/parse-tree.ts'
import { childrenOf, nameOf } from '../feel/part.ts'
import { fold, spell, type ExpressionName } from './expression-name.ts'
import { NameScope, findSpelled } from './name-scope.ts'
import { quoted } from './quoted.ts'
import { optionWords, type ExpressionPlace } from './show-expression.ts'
import { joinedWords, spreadsheetCall } from './spreadsheet-calls.ts'
import { typedTokens, type TypedToken } from './typed-tokens.ts'
import { writeExpression, type IsText, type Tongue } from './write-expression.ts'

/** Why what is typed is no expression: where it stops being one, in characters from 0; the name that nothing has. */
export interface TypedFault {
  at: number
  unknown?: string
}

/**
 * What is typed as it is stored: titles as keys, words of options as theirs, what spreadsheets write as FEEL. Names
 * that are not known stay as they stand; the check of the form says so.
 */
export function readExpression(
  typed: string,
  { names, gives }: ExpressionPlace,
): { text: string } | TypedFault {
  const tokens = typedTokens(typed, names)
  const { text, titles, joins, starts } = writePlain(tokens)
  if (text.trim() === '') return { text: '' }
  const tree = parseTree(text)
  if (!isTree(tree)) return { at: placeOf(tree.at, starts, typed) }
  const missing: string[] = []
  const tongue = typedTongue(titles, joins, missing)
  const written = writeExpression(tree, { text, scope: NameScope.of(names), tongue, ...(gives && { gives }) })
  const [unknown] = missing
  if (unknown !== undefined) return { at: Math.max(0, typed.indexOf(unknown)), unknown }
  // The whole needs no brackets that a call among others would.
  const isWhole = isSpreadsheetCall(childrenOf(tree)[0]!, text) && written.startsWith('(')
  return { text: (isWhole ? written.slice(1, -1) : written).trim() }
}

interface Plain {
  text: string
  /** Titles in braces, by the names that stand for them in the text. */
  titles: Map<string, string>
  /** Where `+` stands for `&`. */
  joins: Set<number>
  /** Where in the text each token begins. */
  starts: { at: number; from: number }[]
}

/** Text that parses as FEEL: what is no name there has one that is. */
function writePlain(tokens: readonly TypedToken[]): Plain {
  const plain: Plain = { text: '', titles: new Map(), joins: new Set(), starts: [] }
  const solid = tokens.filter(({ kind }) => kind !== 'space')
  for (const token of tokens) {
    plain.starts.push({ at: plain.text.length, from: token.from })
    if (token.kind === 'name') {
      const name = `_title${plain.titles.size}_`
      plain.titles.set(name, token.text)
      plain.text += name
    } else if (token.kind === 'sign' && token.text === '&') {
      plain.joins.add(plain.text.length)
      plain.text += '+'
    } else plain.text += token.kind === 'word' ? wordText(token, solid) : token.text
  }
  return plain
}

/** `if(a, b, c)` is a call in spreadsheets; `a AND b` is not. */
function wordText(token: TypedToken, tokens: readonly TypedToken[]): string {
  const wide = /[！-～]/.test(token.text) ? token.text.normalize('NFKC') : token.text
  const index = tokens.indexOf(token)
  const isCall = tokens[index + 1]?.text === '(' && tokens[index + 1]?.kind === 'sign'
  const upper = wide.toUpperCase()
  if (upper === 'IF' && isCall && isListed(tokens, index + 1)) return 'IF'
  if (wide === 'AND' || wide === 'OR') {
    const before = tokens[index - 1]
    const isInfix = before && (before.kind !== 'sign' || before.text === ')' || before.text === ']')
    return isInfix ? wide.toLowerCase() : wide
  }
  return wide === 'TRUE' || wide === 'FALSE' ? wide.toLowerCase() : wide
}

/** Whether brackets hold several things, apart by commas. */
function isListed(tokens: readonly TypedToken[], open: number): boolean {
  let depth = 0
  for (const { kind, text } of tokens.slice(open)) {
    if (kind !== 'sign') continue
    if (text === '(' || text === '[') depth++
    else if (text === ')' || text === ']') depth--
    else if (text === ',' && depth === 1) return true
    if (depth === 0) return false
  }
  return false
}

function typedTongue(titles: Map<string, string>, joins: Set<number>, missing: string[]): Tongue {
  const find = (words: string, scope: NameScope): ExpressionName | undefined => {
    const title = titles.get(words)
    if (title !== undefined) return scope.bySpelling(title, true)
    return scope.isLocal(words) ? scope.local(words) : scope.bySpelling(words, false)
  }
  const unknown = (words: string) => {
    const title = titles.get(words)
    if (title !== undefined) missing.push(title)
    return words
  }
  return {
    find,
    name(words, scope) {
      if (!titles.has(words) && scope.isLocal(words)) return words
      return find(words, scope)?.key ?? unknown(words)
    },
    inside(words, of) {
      const title = titles.get(words)
      const name = findSpelled(spell(of?.inside ?? []), title ?? words, title !== undefined)
      return { said: name?.key ?? unknown(words), name }
    },
    option(literal, options) {
      const said = readString(literal)
      const words = optionWords(options)
      const at = words.indexOf(said)
      const known = options[at] ?? options.find(({ key }) => key === said)
      const meant = known ?? options.find(({ title }) => fold(title) === fold(said))
      return meant ? quoted(meant.key) : literal
    },
    call: (name, args) => (builtins.has(name) ? undefined : spreadsheetCall(name, args)),
    operation: (node, write, isText) =>
      isJoin(node, joins)
        ? joinedWords(sidesOf(node, joins).map((side) => sideText(side, write, isText)))
        : undefined,
  }
}

function isJoin(node: SyntaxNode, joins: Set<number>): boolean {
  const operator = childrenOf(node)[1]
  return node.name === 'ArithmeticExpression' && operator !== undefined && joins.has(operator.from)
}

function sidesOf(node: SyntaxNode, joins: Set<number>): SyntaxNode[] {
  if (!isJoin(node, joins)) return [node]
  const [left, , right] = childrenOf(node)
  return [...sidesOf(left!, joins), right!]
}

function sideText(side: SyntaxNode, write: (side: SyntaxNode) => string, isText: IsText): string {
  return isText(side) ? write(side) : `string(${write(side)})`
}

function isSpreadsheetCall(node: SyntaxNode, text: string): boolean {
  return node.name === 'FunctionInvocation' && !builtins.has(nameOf(childrenOf(node)[0]!, { text }))
}

function placeOf(at: number, starts: Plain['starts'], typed: string): number {
  const token = starts.findLast((start) => start.at <= at)
  return token ? Math.min(token.from + at - token.at, typed.length) : 0
}
