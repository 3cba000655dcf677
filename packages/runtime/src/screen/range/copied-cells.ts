/** A cell as it is copied. */
export interface CopiedCell {
  text: string
  /** A spreadsheet may read it as a number or a date; other text must stay as it is (`00123`). */
  isFigure: boolean
}

/** Cells as a spreadsheet reads them from plain text: tabs between cells, cells with line ends or tabs quoted. */
export function toTsv(cells: readonly (readonly CopiedCell[])[]): string {
  return cells.map((row) => row.map(({ text }) => quoted(text)).join('\t')).join('\r\n')
}

function quoted(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The same as a table. Excel takes text for text where it is told to, and line breaks within their cell. */
export function toHtml(cells: readonly (readonly CopiedCell[])[]): string {
  const rows = cells.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`)
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`
}

function cellHtml({ text, isFigure }: CopiedCell): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const lines = escaped.replaceAll(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">')
  return isFigure || text === '' ? `<td>${lines}</td>` : `<td style="mso-number-format:'\\@'">${lines}</td>`
}
