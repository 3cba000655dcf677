import type { GroupKey } from './result.ts'

/** A figure of a cross table by its place: the keys of its row and column (fewer, or none, in sums), and its measure. */
export interface FigureKeys {
  row: GroupKey[]
  column: GroupKey[]
  measure: string
}
