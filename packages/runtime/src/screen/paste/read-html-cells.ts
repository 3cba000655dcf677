/** A table that was copied as HTML: its cells, where they stand, and what styles them. */
export interface HtmlTable {
  rows: HTMLTableRowElement[]
  cells: HtmlCell[]
  /** The elements that say how wide columns are, of the first table. */
  columns: HTMLTableColElement[]
  /** The style sheets of the document, one after the other. */
  styles: string
}

export interface HtmlCell {
  row: number
  column: number
  rowSpan: number
  colSpan: number
  text: string
  element: HTMLTableCellElement
}

/**
 * The cells of a table that was copied as HTML; undefined where there is none, or where words stand beside it: then it
 * is a part of a text. Nothing of the HTML is shown or run.
 */
export function readHtmlCells(html: string): HtmlTable | undefined {
  const { body, head } = new DOMParser().parseFromString(html, 'text/html')
  const styles = [...head.querySelectorAll('style'), ...body.querySelectorAll('style')]
    .map(({ textContent }) => textContent)
    .join('\n')
  for (const unseen of body.querySelectorAll('style, script, title, meta')) unseen.remove()
  const tables = [...body.querySelectorAll('table')].filter((table) => !table.parentElement?.closest('table'))
  const rows = tables.flatMap((table) => [...table.rows])
  if (rows.length === 0) return undefined
  const cells = placeCells(rows)
  const columns = [...(tables[0]?.querySelectorAll('col') ?? [])]
  for (const table of tables) table.remove()
  return hasWords(body) ? undefined : { rows, cells, columns, styles }
}

function hasWords(element: Element): boolean {
  return (element.textContent ?? '').trim() !== ''
}

function placeCells(rows: readonly HTMLTableRowElement[]): HtmlCell[] {
  const taken: boolean[][] = rows.map(() => [])
  return rows.flatMap((tr, row) => {
    let column = 0
    return [...tr.cells].map((element): HtmlCell => {
      while (taken[row]![column]) column++
      const colSpan = Math.min(element.colSpan, MOST_SPANNED)
      // A span of 0 reaches the last row.
      const rowSpan = Math.min(element.rowSpan || MOST_SPANNED, MOST_SPANNED, rows.length - row)
      for (let at = row; at < row + rowSpan; at++)
        for (let over = column; over < column + colSpan; over++) taken[at]![over] = true
      const cell = { row, column, rowSpan, colSpan, text: textOf(element), element }
      column += colSpan
      return cell
    })
  })
}

/** A span that somebody made up is not to fill the memory. */
const MOST_SPANNED = 1000

/** The words of a cell. Line ends of the source are spaces; `<br>` and paragraphs are the cell's own lines. */
function textOf(cell: HTMLTableCellElement): string {
  const shown = linesOf(cell)
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/^\n+|\n+$/g, '')
  // Excel shows a number that its column is too narrow for as hashes, and says beside what it is.
  return /^#+$/.test(shown) ? (cell.getAttribute('x:num') ?? shown) : shown
}

const LINES = new Set(['P', 'DIV', 'LI', 'TR', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])

function linesOf(node: Node): string {
  if (node instanceof Text) return node.data.replaceAll(/[ \t\r\n]+/g, ' ')
  if (node.nodeName === 'BR') return '\n'
  const inside = [...node.childNodes].map(linesOf).join('')
  return LINES.has(node.nodeName) ? `\n${inside.trim()}\n`.replaceAll(/^\n\n+/g, '\n') : inside
}
