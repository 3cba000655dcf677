import { BadRequest } from '../../errors.ts'

/** What a cell of a table holds: text as it was typed, or what the program that it comes from knows it to be. */
export type ImportCell = string | number | boolean | null

/** A table to be read into records, its heads apart from its rows. */
export interface ImportTable {
  heads: readonly string[]
  /** The field of each column, by its pointer; `RECORD_KEY` tells which rows are one record, null is left out. */
  mapping: readonly (string | null)[]
  rows: readonly (readonly ImportCell[])[]
}

/** The name of a column that fills nothing: rows that have the same in it are one record. */
export const RECORD_KEY = 'number'

/** How the rows of a table find records that are there, to correct them. */
export interface ImportUpdate {
  /** The fields that find a record together, as their columns are mapped: pointers, or `RECORD_KEY`. */
  key: readonly string[]
  /** What becomes of rows that find none. */
  others: 'add' | 'refuse'
  /** What a blank cell says of a record that is there. */
  blanks: 'leave' | 'clear'
}

export const importLimits = { rows: 5000, columns: 300, characters: 5_000_000 }

/** Refuses what is too large to be read at once, with the way out. */
export function requireLimits({ heads, rows }: Pick<ImportTable, 'heads' | 'rows'>): void {
  const tooMuch = (what: string, limit: number) =>
    new BadRequest(
      `A table to import has at most ${limit} ${what}; split it and import one part after the other.`,
      {
        limit,
      },
    )
  if (rows.length > importLimits.rows) throw tooMuch('rows', importLimits.rows)
  if (heads.length > importLimits.columns || rows.some((row) => row.length > importLimits.columns))
    throw tooMuch('columns', importLimits.columns)
  let characters = 0
  for (const row of rows) for (const cell of row) characters += typeof cell === 'string' ? cell.length : 1
  if (characters > importLimits.characters) throw tooMuch('characters', importLimits.characters)
}
