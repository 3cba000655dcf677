import { getValue, type Json, type JsonObject } from '@paperwright/runtime'
import { isFault, joinPointer, parseFormula, type ExpressionName } from '@paperwright/runtime/kit'
import type { Table } from '@paperwright/runtime/report'
import type { Trial } from '../../formula-help/try-out.ts'

/** What formulas over figures read: the grand totals of a query, and how many rows a list has. */
export function heldIn(table: Table): JsonObject {
  return table.kind === 'cross' ? table.totals : { count: table.count }
}

/** A figure as it came out, or the titles of the figures that its formula reads and that are blank. */
export function trialOf(
  value: Json | undefined,
  { formula, held, names }: { formula: string; held: JsonObject; names: readonly ExpressionName[] },
): Trial {
  if (value !== undefined && value !== null) return { value }
  const parsed = parseFormula(formula)
  const reads = isFault(parsed) ? [] : parsed.reads
  const blank = reads.flatMap((path) => {
    const here = getValue(held, joinPointer(path))
    const isBlank = here === undefined || here === null || here === ''
    return isBlank ? (titleOf(path, names) ?? []) : []
  })
  return { blank: [...new Set(blank)] }
}

function titleOf([first, ...rest]: readonly string[], names: readonly ExpressionName[]): string | undefined {
  const found = names.find(({ key }) => key === first)
  if (!found || rest.length === 0) return found?.title
  return titleOf(rest, found.inside ?? []) ?? found.title
}
