import { evaluate, parseExpression } from 'feelin'
import { aggregates } from './aggregates.ts'

/** A FEEL expression (OMG DMN 1.x) that parses. */
export interface Expression {
  text: string
  /** The variables that it reads, as paths of names: `budget.meals` is `['budget', 'meals']`. */
  reads: string[][]
  /** Its value with these variables; null where it has none. Never throws. */
  evaluate(variables: Readonly<Record<string, unknown>>): unknown
}

/** An expression that does not parse: where, counted in characters from 0. */
export interface ExpressionFault {
  at: number
  message: string
}

export function parseFormula(text: string): Expression | ExpressionFault {
  const fault = findFault(text)
  if (fault) return fault
  return {
    text,
    reads: findReads(text),
    evaluate(variables) {
      try {
        return evaluate(text, { ...aggregates, ...variables }).value ?? null
      } catch {
        // What parses may still fail on odd values; a formula without a result is a blank cell.
        return null
      }
    },
  }
}

export function isFault(parsed: Expression | ExpressionFault): parsed is ExpressionFault {
  return 'message' in parsed
}

function findFault(text: string): ExpressionFault | undefined {
  try {
    evaluate(text, aggregates)
    return undefined
  } catch (error) {
    const position =
      error instanceof Error && 'position' in error ? (error.position as { from?: number }) : undefined
    return { at: position?.from ?? 0, message: error instanceof Error ? error.message : String(error) }
  }
}

/** FEEL's own functions and the name of the entry in a filter. */
const LOCAL = 'item'

function findReads(text: string): string[][] {
  const reads: string[][] = []
  const local = new Set<string>([LOCAL])
  const called = new Set<number>()
  const tree = parseExpression(text, {}, undefined)
  // Names that `for`, `some` and `every` bring in stand before the places that use them.
  tree.iterate({
    enter(node) {
      if (node.name === 'InExpression') local.add(text.slice(node.from, node.to).trim().split(/\s/)[0] ?? '')
      if (node.name === 'FunctionInvocation') called.add(node.from)
    },
  })
  tree.iterate({
    enter(node) {
      if (node.name === 'PathExpression') {
        const path = pathOf(text.slice(node.from, node.to))
        if (!path) return true
        if (!local.has(path[0]!)) reads.push(path)
        return false
      }
      if (node.name === 'VariableName') {
        const name = text.slice(node.from, node.to)
        if (!local.has(name) && !called.has(node.from)) reads.push([name])
      }
      return true
    },
  })
  return reads
}

/** The names of a plain path; undefined where something else than names stands in it. */
function pathOf(text: string): string[] | undefined {
  const names = text.split('.').map((name) => name.trim())
  return names.every((name) => /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) ? names : undefined
}
