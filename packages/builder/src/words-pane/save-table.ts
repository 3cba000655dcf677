import { BYTE_ORDER_MARK, csvRows } from '@paperwright/runtime/kit'

/** Hands a table to the browser's downloads, as a file that spreadsheet programs open. */
export function saveTable(name: string, rows: readonly (readonly string[])[]): void {
  const blob = new Blob([BYTE_ORDER_MARK, csvRows(rows)], { type: 'text/csv; charset=utf-8' })
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name.replaceAll(/[\\/:*?"<>|]/g, '_')
  link.click()
  // The browser reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
