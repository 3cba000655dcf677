import type { Form } from '@paperwright/runtime'
import type { EditRow } from '../grid/edit-grid.ts'
import { requireFrame, withBlocks } from './change-frame.ts'
import { changeFrame } from './change-frame.ts'
import { rounded, sum } from './insert-columns.ts'

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

/** Columns from `from` to `to` made as wide as that, each; the others give or take, to no less than `least`. */
export function setColumnWidths(
  form: Form,
  {
    block,
    from,
    to,
    width,
    least,
  }: { block: number; from: number; to: number; width: number; least: number },
): Form {
  const frame = requireFrame(form, block)
  const isMeant = (_: number, column: number) => column >= from && column <= to
  const others = frame.columns.filter((one, column) => !isMeant(one, column))
  // Columns are wide in relation to each other: all of them of one width are as wide as they were.
  if (others.length === 0) return evenColumns(form, { block, from, to })
  const count = to - from + 1
  const total = sum(frame.columns)
  const each = Math.max(least, Math.min(width, (total - others.length * least) / count))
  const scale = (total - count * each) / sum(others)
  const columns = frame.columns.map((one, column) => rounded(isMeant(one, column) ? each : one * scale))
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

/** The height of rows, in millimetres: the least one, or that of exact rows; undefined gives them back the usual one. */
export function setRowHeight(
  form: Form,
  { block, from, to, height }: { block: number; from: number; to: number; height?: number },
): Form {
  return changeRows(form, { block, from, to }, ({ height: _, exact, ...look }) =>
    height === undefined
      ? look
      : { ...look, height: Math.max(LOWEST, rounded(height)), ...(exact && { exact }) },
  )
}

/** Rows kept at their heights, neither stretched nor set closer, or given way again. */
export function setExact(
  form: Form,
  { block, from, to, exact }: { block: number; from: number; to: number; exact: boolean },
): Form {
  return changeRows(form, { block, from, to }, ({ exact: _, ...look }) =>
    exact ? { ...look, height: look.height ?? USUAL_HEIGHT, exact } : look,
  )
}

function changeRows(
  form: Form,
  { block, from, to }: { block: number; from: number; to: number },
  change: (look: EditRow['look']) => EditRow['look'],
): Form {
  return changeFrame(form, block, (grid) => ({
    ...grid,
    rows: grid.rows.map((row, index) =>
      index < from || index > to ? row : { ...row, look: change(row.look) },
    ),
  }))
}

/** What a row is high at least that says nothing, in millimetres. */
export const USUAL_HEIGHT = 8

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
