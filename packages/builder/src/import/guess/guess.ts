import type { CellPosition } from '../table/excel-sheet.ts'

/** What the import took words or cells for, so that an admin can confirm or change it. */
export interface Guess {
  /** Unique within the form. */
  id: string
  /** `label`: printed words that belong to no field. */
  kind: 'title' | 'field' | 'list' | 'slot' | 'label'
  /** The words that the guess rests on, or the name that was found. */
  text: string
  /** The place in the Excel sheet, counted from 0; `cellAddress` names it. */
  where: CellPosition
  /** The field's or list's JSON Pointer into the record. */
  pointer?: string
  /** The signature slot's key. */
  key?: string
  /** The field type, by name. */
  type?: string
}
