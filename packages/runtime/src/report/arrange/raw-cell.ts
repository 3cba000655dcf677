import type { GroupKey } from '../result/result.ts'

/** A figure of a measure before it is shown; null is blank. */
export type Figure = number | string | null

/**
 * What the rows of some groups sum up to: of all groups of an axis, or of the outer ones only, which is their subtotal.
 * For every cell there are all the sums around it, up to the grand total without any keys.
 */
export interface RawCell {
  rows: GroupKey[]
  columns: GroupKey[]
  /** By measure; formulas are left to the cube. */
  figures: Record<string, Figure>
}
