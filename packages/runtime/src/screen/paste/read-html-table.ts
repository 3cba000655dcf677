import { trimBlock } from './trim-block.ts'

/**
 * The cells of a table that was copied as HTML; undefined where there is none, or where words stand beside it: then it
 * is a part of a text. Places that a merged cell covers are empty. Nothing of the HTML is shown or run.
 */
export function readHtmlTable(html: string): string[][] | undefined {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const unseen of body.querySelectorAll('style, script, title, meta')) unseen.remove()
  const tables = [...body.querySelectorAll('table')].filter((table) => !table.parentElement?.closest('table'))
  const rows = tables.flatMap((table) => [...table.rows])
  if (rows.length === 0) return undefined
  const cells = placeCells(rows)
  for (const table of tables) table.remove()
  return hasWords(body) ? undefined : trimBlock(cells)
}

function hasWords(element: Element): boolean {
  return (element.textContent ?? '').trim() !== ''
}

function placeCells(rows: readonly HTMLTableRowElement[]): string[][] {
  const placed: string[][] = rows.map(() => [])
  rows.forEach((row, down) => {
    let right = 0
    for (const cell of row.cells) {
      while (placed[down]![right] !== undefined) right++
      const text = textOf(cell)
      const across = Math.min(cell.colSpan, MOST_SPANNED)
      const last = Math.min(down + Math.min(cell.rowSpan, MOST_SPANNED), rows.length)
      for (let at = down; at < last; at++)
        for (let column = 0; column < across; column++)
          placed[at]![right + column] = at === down && column === 0 ? text : ''
      right += across
    }
  })
  // A span from above may leave holes to its left.
  return placed.map((row) => Array.from(row, (cell) => cell ?? ''))
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
