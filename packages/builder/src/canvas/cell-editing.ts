import type { CellPlace } from '../edits/split-cell.ts'

/** A cell being worked on: its words typed, or a field chosen for it. */
export interface CellEditing extends CellPlace {
  mode: 'words' | 'menu'
  /** What the first key wrote, in place of the words there were. */
  typed?: string
}
