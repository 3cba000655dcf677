/** Rows as a CSV that Excel opens as what it is: with a byte order mark; nothing in it is run as a formula. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): Blob {
  const text = rows.map((row) => row.map((cell) => toCell(String(cell))).join(',')).join('\r\n')
  return new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv; charset=utf-8' })
}

function toCell(words: string): string {
  const safe = /^[=+\-@\t\r]/.test(words) && Number.isNaN(Number(words)) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
