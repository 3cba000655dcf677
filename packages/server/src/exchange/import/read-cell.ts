import { type FieldContext, type Json, unreadable } from '@paperwright/runtime'
import { valueKindOf, withoutNoise } from '@paperwright/runtime/kit'
import type { FormColumn } from '../form-columns.ts'
import type { ImportCell } from './import-table.ts'

/** A cell's value for a field; undefined for a blank one, `unreadable` where it says nothing of the field's type. */
export function readCell(
  column: FormColumn,
  cell: ImportCell | undefined,
  english: FieldContext,
): Json | undefined | typeof unreadable {
  const { type, schema, context } = column
  if (cell === null || cell === undefined) return undefined
  const kind = valueKindOf(schema)
  // Excel computes in binary fractions and shows 15 digits of them.
  if (typeof cell === 'number' && kind === 'number')
    return Number.isFinite(cell) ? withoutNoise(cell) : unreadable
  if (typeof cell === 'boolean' && kind === 'answer') return cell
  if (hasLostDigits(column, cell)) return unreadable
  const text = String(cell)
  const read = type.parse(text, context)
  return read === unreadable ? type.parse(text, english) : read
}

/** Whether a spreadsheet took the digits of a text (an account, an identity card) for a number, of which it keeps 15. */
export function hasLostDigits({ schema }: FormColumn, cell: ImportCell | undefined): boolean {
  return typeof cell === 'number' && Math.abs(cell) >= MOST_EXACT && valueKindOf(schema) === 'text'
}

const MOST_EXACT = 1e15
