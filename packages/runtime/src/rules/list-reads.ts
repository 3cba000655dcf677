import type { SyntaxNode } from '@lezer/common'
import { isTree, parseTree } from '../feel/parse-tree.ts'
import { childrenOf } from '../feel/part.ts'

/** A place where an expression reads a name, or a path of names (`budget.meals`). */
export interface Read {
  path: string[]
  /** Where each name of the path starts, in characters from 0. */
  at: number[]
  /**
   * The path goes on from something of the expression's own, which is left out of it: of `for row in items return
   * row.amount` the `amount`, of `items[2].amount` the second name. `below`: what that is, as a path; undefined: not known.
   */
  own?: { below: string[] | undefined }
  /** It stands in a filter of this list, and may be a name of its entries: `amount` in `items[amount > 3]`. */
  inside?: string[]
}

/** What an expression that parses reads, in its order; names of functions are left out. */
export function listReads(text: string): Read[] {
  const tree = parseTree(text)
  return isTree(tree) ? readsOf(tree, text) : []
}

/** The paths of names that an expression compares with `null`: it says itself what their being empty means. */
export function listNullTests(text: string): string[] {
  const tree = parseTree(text)
  if (!isTree(tree)) return []
  const reads = readsOf(tree, text)
  const tested: string[] = []
  tree.toTree().iterate({
    enter({ node, name }) {
      if (name !== 'Comparison') return
      const [left, , right] = childrenOf(node)
      const other = left?.name === 'null' ? right : right?.name === 'null' ? left : undefined
      const read = other && reads.find(({ at }) => at[0] === other.from)
      if (read) tested.push(read.path.join('.'))
    },
  })
  return tested
}

/** All paths that a read may mean, from a name of the form on. */
export function pathsOfRead({ path, own, inside }: Read): string[][] {
  if (own) return own.below ? [[...own.below, ...path]] : []
  return inside ? [[...inside, ...path], path] : [path]
}

export function readsOf(tree: SyntaxNode, text: string): Read[] {
  const reads: Read[] = []
  const reading: Reading = { text, reads, own: new Map() }
  walk(tree, reading)
  return reads.toSorted((one, other) => one.at[0]! - other.at[0]!)
}

interface Reading {
  text: string
  reads: Read[]
  /** Names that the expression brings in, each with the path of what it stands for. */
  own: ReadonlyMap<string, string[] | undefined>
  /** The list that is filtered here. */
  inside?: string[] | undefined
}

/** The name of the entry in a filter, and of what a loop gave so far. */
const ENTRY = 'item'
const SO_FAR = 'partial'

/** Functions that give entries of their first list. */
const KEEP_ENTRIES = new Set([
  'append',
  'distinct values',
  'insert before',
  'list replace',
  'remove',
  'reverse',
  'sort',
  'sublist',
])

function walk(node: SyntaxNode, reading: Reading): void {
  const children = childrenOf(node)
  switch (node.name) {
    case 'VariableName':
      return add(reading, nameIn(node, reading), node.from)
    case 'PathExpression':
      return readPath(node, reading)
    case 'FilterExpression': {
      const [list, , inside] = children
      walk(list!, reading)
      const of = pathOf(list!, reading)
      const filtering = { ...withOwn(reading, [[ENTRY, of]]), inside: of }
      return inside && walk(inside, filtering)
    }
    case 'ForExpression':
    case 'QuantifiedExpression': {
      const first = node.name === 'ForExpression' ? withOwn(reading, [[SO_FAR, undefined]]) : reading
      const inner = childrenOf(children[1]!).reduce((outer, one) => withTurn(one, outer), first)
      return walk(children.at(-1)!, inner)
    }
    case 'FunctionInvocation':
      return readCall(children, reading)
    case 'FunctionDefinition':
      return readFunction(node, reading, undefined)
    case 'Context':
      children.reduce((outer, entry) => withEntry(entry, outer), reading)
      return
    case 'Type':
      return
    default:
      for (const child of children) walk(child, reading)
  }
}

/** `a.b.c`, or names behind something that is no name. */
function readPath(node: SyntaxNode, reading: Reading): void {
  const names: SyntaxNode[] = []
  let first = node
  while (first.name === 'PathExpression') {
    const [left, , name] = childrenOf(first)
    names.unshift(name!)
    first = left!
  }
  const path = names.map((name) => nameIn(name, reading))
  const at = names.map(({ from }) => from)
  if (first.name === 'VariableName') {
    const head = nameIn(first, reading)
    if (!reading.own.has(head)) return add(reading, head, first.from, { path, at })
  } else walk(first, reading)
  reading.reads.push({ path, at, own: { below: pathOf(first, reading) } })
}

function add(
  { reads, own, inside }: Reading,
  name: string,
  from: number,
  { path, at }: Pick<Read, 'path' | 'at'> = { path: [], at: [] },
): void {
  if (own.has(name)) return
  reads.push({ path: [name, ...path], at: [from, ...at], ...(inside && { inside }) })
}

/** One turn of `for i in 1..3, row in items`. */
function withTurn(node: SyntaxNode, reading: Reading): Reading {
  const [name, , turns] = childrenOf(node)
  walk(turns!, reading)
  const [list, isRange] = childrenOf(turns!)
  return withOwn(reading, [[nameIn(name!, reading), isRange ? undefined : pathOf(list!, reading)]])
}

function withEntry(node: SyntaxNode, reading: Reading): Reading {
  if (node.name !== 'ContextEntry') return reading
  const [key, value] = [childrenOf(node)[0]!, childrenOf(node).at(-1)!]
  walk(value, reading)
  return withOwn(reading, [[nameIn(key, reading), pathOf(value, reading)]])
}

/** What is called by its name is no field; what functions are given go through what stands before them. */
function readCall(children: readonly SyntaxNode[], reading: Reading): void {
  const [called, ...rest] = children
  if (called!.name !== 'VariableName') walk(called!, reading)
  const given = rest.flatMap((node) => (node.name.endsWith('Parameters') ? childrenOf(node) : []))
  const entries = given[0] && keepsEntries(called!, reading) ? pathOf(given[0], reading) : undefined
  for (const one of given) {
    if (one.name === 'FunctionDefinition') readFunction(one, reading, entries)
    else walk(one, reading)
  }
}

/** `entries`: the path of the list whose entries it is given. */
function readFunction(node: SyntaxNode, reading: Reading, entries: string[] | undefined): void {
  const children = childrenOf(node)
  const parameters = children.find(({ name }) => name === 'FormalParameters')
  const names = parameters ? childrenOf(parameters).map((one) => nameIn(childrenOf(one)[0]!, reading)) : []
  const body = withOwn(
    reading,
    names.map((name) => [name, entries]),
  )
  walk(children.at(-1)!, body)
}

/** The path that an expression means; undefined where it is none, or its own names stand for none. */
function pathOf(node: SyntaxNode, reading: Reading): string[] | undefined {
  const children = childrenOf(node)
  switch (node.name) {
    case 'VariableName': {
      const name = nameIn(node, reading)
      return reading.own.has(name) ? reading.own.get(name) : [name]
    }
    case 'PathExpression': {
      const before = pathOf(children[0]!, reading)
      return before && [...before, nameIn(children.at(-1)!, reading)]
    }
    case 'FilterExpression':
      return pathOf(children[0]!, reading)
    case 'ParenthesizedExpression':
      return pathOf(children[1]!, reading)
    case 'FunctionInvocation': {
      const given = children.find(({ name }) => name.endsWith('Parameters'))
      const [first] = given ? childrenOf(given) : []
      return first && keepsEntries(children[0]!, reading) ? pathOf(first, reading) : undefined
    }
  }
  return undefined
}

function keepsEntries(called: SyntaxNode, reading: Reading): boolean {
  return KEEP_ENTRIES.has(nameIn(called, reading))
}

function withOwn(reading: Reading, names: readonly (readonly [string, string[] | undefined])[]): Reading {
  return { ...reading, own: new Map([...reading.own, ...names]) }
}

function nameIn(node: SyntaxNode, { text }: Pick<Reading, 'text'>): string {
  return text.slice(node.from, node.to).replaceAll(/\s+/g, ' ').trim()
}
