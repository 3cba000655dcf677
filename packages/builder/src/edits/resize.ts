import type { Form } from '@paperwright/runtime'
import { requireFrame, withBlocks } from './change-frame.ts'
import { changeFrame } from './change-frame.ts'
import { rounded } from './insert-columns.ts'

/** Narrower than this no character fits a column, in millimetres. */
export const NARROWEST = 4
/** Lower than this no line fits a row, in millimetres. */
export const LOWEST = 4

/**
 * The border behind a column moved by `by`, in the frame's own column units; the column behind gives or takes. The
 * last column's border moves its own width against all others'.
 */
export function moveColumnBorder(
  form: Form,
  { block, column, by, least }: { block: number; column: number; by: number; least: number },
): Form {
  const frame = requireFrame(form, block)
  const here = frame.columns[column]
  const next = frame.columns[column + 1]
  if (here === undefined || next === undefined) return form
  const moved = Math.min(Math.max(by, least - here), next - least)
  const columns = frame.columns.with(column, rounded(here + moved)).with(column + 1, rounded(next - moved))
  return withBlocks(form, form['x-paper'].blocks.with(block, { ...frame, columns }))
}

/** Columns from `from` to `to` of one width. */
export function evenColumns(
  form: Form,
  { block, from, to }: { block: number; from: number; to: number },
): Form {
  const frame = requireFrame(form, block)
  const widths = frame.columns.slice(from, to + 1)
  const even = rounded(widths.reduce((total, one) => total + one, 0) / Math.max(1, widths.length))
  const columns = frame.columns.map((width, column) => (column >= from && column <= to ? even : width))
  return withBlocks(form, form['x-paper'].blocks.with(block, { ...frame, columns }))
}

/** The least height of rows, in millimetres; undefined gives them back the usual one. */
export function setRowHeight(
  form: Form,
  { block, from, to, height }: { block: number; from: number; to: number; height?: number },
): Form {
  return changeFrame(form, block, (grid) => ({
    ...grid,
    rows: grid.rows.map((row, index) => {
      if (index < from || index > to) return row
      const { height: _, ...look } = row.look
      return {
        ...row,
        look: { ...look, ...(height !== undefined && { height: Math.max(LOWEST, rounded(height)) }) },
      }
    }),
  }))
}

/** Rows made heads (set bold, printed again over each page of a list) or ordinary rows. */
export function setHead(
  form: Form,
  { block, from, to, head }: { block: number; from: number; to: number; head: boolean },
): Form {
  return changeFrame(form, block, (grid) => ({
    ...grid,
    rows: grid.rows.map((row, index) => {
      if (index < from || index > to || row.repeat) return row
      const { head: _, ...look } = row.look
      return { ...row, look: { ...look, ...(head && { head }) } }
    }),
  }))
}
