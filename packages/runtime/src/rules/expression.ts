import { evaluate, isFunction } from 'feelin'
import { aggregates } from './aggregates.ts'
import { listReads } from './list-reads.ts'

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

/** Forms under work are read again and again: what a text means is known once. */
const parsed = new Map<string, Expression | ExpressionFault>()
const MOST_KEPT = 2000

export function parseFormula(text: string): Expression | ExpressionFault {
  const known = parsed.get(text)
  if (known) return known
  if (parsed.size >= MOST_KEPT) parsed.clear()
  const made = parse(text)
  parsed.set(text, made)
  return made
}

function parse(text: string): Expression | ExpressionFault {
  const fault = findFault(text)
  if (fault) return fault
  const reads = listReads(text).flatMap(({ path, isLocal }) => (isLocal ? [] : [path]))
  let compiled: Compiled | undefined
  return {
    text,
    reads,
    evaluate(variables) {
      try {
        compiled ??= compile(text, new Set(reads.map(([name]) => name!)))
        return compiled(variables) ?? null
      } catch {
        // What parses may still fail on odd values; a formula without a result is a blank cell.
        return null
      }
    },
  }
}

type Compiled = (variables: Readonly<Record<string, unknown>>) => unknown

/**
 * The library parses at each evaluation, which costs many times the evaluation itself. As a FEEL function of the
 * names that it reads, an expression is parsed once.
 */
function compile(text: string, names: ReadonlySet<string>): Compiled {
  const { value, warnings } = evaluate(`function(${[...names].join(', ')}) ${text}`, aggregates)
  if (!isFunction(value)) throw new Error(`No FEEL expression: ${text}`)
  return (variables) => {
    const result: unknown = value.invoke([...names].map((name) => variables[name] ?? null))
    // Kept by the library with the function, and never read here: they would pile up.
    warnings.length = 0
    return result
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
    // Without a place it parses, but does not suit these values: `total > count` where nothing is known of either.
    if (!position) return undefined
    return { at: position.from ?? 0, message: error instanceof Error ? error.message : String(error) }
  }
}
