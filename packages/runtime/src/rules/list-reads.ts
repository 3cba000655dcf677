import type { SyntaxNode } from '@lezer/common'
import { isTree, parseTree } from '../feel/parse-tree.ts'
import { childrenOf } from '../feel/part.ts'

/** A place where an expression reads a name, or a path of names (`budget.meals`). */
export interface Read {
  path: string[]
  /** Where each name of the path starts, in characters from 0. */
  at: number[]
  /** The first name is one that the expression brings in itself: `for row in items return row.amount`. */
  isLocal: boolean
}

/** The name of the entry in a filter. */
const LOCAL = 'item'

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

export function readsOf(tree: SyntaxNode, text: string): Read[] {
  const reads: Read[] = []
  const local = new Set<string>([LOCAL])
  const called = new Set<number>()
  // Names that `for`, `some` and `every` bring in stand before the places that use them.
  tree.toTree().iterate({
    enter(node) {
      if (node.name === 'InExpression') local.add(text.slice(node.from, node.to).trim().split(/\s/)[0] ?? '')
      if (node.name === 'FunctionInvocation') called.add(node.from)
    },
  })
  const add = (path: string[], at: number[]) => reads.push({ path, at, isLocal: local.has(path[0]!) })
  tree.toTree().iterate({
    enter(node) {
      if (node.name === 'PathExpression') {
        const names = namesOf(text.slice(node.from, node.to))
        if (!names) return true
        add(
          names.map(({ name }) => name),
          names.map(({ at }) => node.from + at),
        )
        return false
      }
      if (node.name === 'VariableName' && !called.has(node.from))
        add([text.slice(node.from, node.to)], [node.from])
      return true
    },
  })
  return reads
}

/** The names of a plain path; undefined where something else than names stands in it. */
function namesOf(text: string): { name: string; at: number }[] | undefined {
  let at = 0
  const names = text.split('.').map((part) => {
    const start = at + part.length - part.trimStart().length
    at += part.length + 1
    return { name: part.trim(), at: start }
  })
  return names.every(({ name }) => /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) ? names : undefined
}
