import { BYTE_ORDER_MARK, csvRows } from '@paperwright/runtime/kit'

/** Rows as a file to be saved. */
export function csvFile(rows: readonly (readonly (string | number)[])[]): Blob {
  return new Blob([BYTE_ORDER_MARK, csvRows(rows)], { type: 'text/csv; charset=utf-8' })
}
