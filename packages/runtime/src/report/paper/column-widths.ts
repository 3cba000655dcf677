import { textWidth } from '../../paper/metrics/text-width.ts'
import { contentText } from '../../paper/content.ts'
import type { CellMatter, TableMatter } from './table-matter.ts'

/** In em of the table's words; the space beside the words is not in it. */
export interface ColumnWidth {
  /** Below it figures would be cut, and words stand one or two to a line. */
  least: number
  /** Where nothing has to be broken that reads better whole. */
  wish: number
}

/** Words are broken in columns wider than this rather than pushing the others aside. */
const WIDEST_WORDS = 13
const NARROWEST_WORDS = 4
const NARROWEST = 2

/** What the columns need for the words that stand in them. */
export function columnWidths({ columns, cells, headRows, stubs }: TableMatter): ColumnWidth[] {
  const widths = columns.map((): ColumnWidth => ({ least: NARROWEST, wish: NARROWEST }))
  for (const cell of cells) {
    if (cell.colSpan > 1 || cell.diagonal) continue
    const width = widths[cell.column]!
    const { least, wish } = needOf(cell, cell.row < headRows, columns[cell.column]!.breaks)
    if (least > width.least) width.least = least
    if (wish > width.wish) width.wish = wish
  }
  for (const cell of cells) if (cell.colSpan > 1 || cell.diagonal) widen(widths, cell, stubs)
  return widths.map(({ least, wish }) => ({ least, wish: Math.max(least, wish) }))
}

function needOf({ content, look }: CellMatter, isHead: boolean, breaks: boolean): ColumnWidth {
  const text = contentText(content)
  if (text === '') return { least: 0, wish: 0 }
  const whole = textWidth(text, 1, look.bold ? 'serif-bold' : 'serif')
  if (isHead)
    return {
      least: Math.min(whole, Math.max(longestWord(text), 2)),
      wish: Math.min(whole, Math.max(whole / 2, 4)),
    }
  if (!breaks || staysWhole(text)) return { least: whole, wish: whole }
  return {
    least: Math.min(whole, Math.max(longestWord(text), NARROWEST_WORDS)),
    wish: Math.min(whole, WIDEST_WORDS),
  }
}

/** A date, a number, a telephone number or another short sign, which is read in one piece: it has no words that could be parted. */
export function staysWhole(text: string): boolean {
  return text.length <= LONGEST_SIGN && SIGN.test(text)
}

/** Digits among letters and signs, with a gap at most inside: a date with its time, `029-5550 9691`, `TS-2026-0005`. */
const SIGN = /^(?=.*\d)[!-~]+(?: [!-~]+)?$/
const LONGEST_SIGN = 20

/** What cannot be broken: Latin words and figures; Han characters stand by themselves. */
function longestWord(text: string): number {
  const longest = (text.match(/[!-~À-ɏ]+/g) ?? []).reduce((most, word) => Math.max(most, word.length), 0)
  return Math.min(longest * 0.55, 10)
}

/** A head over several columns, and one cut by diagonals, may need more than the columns under it. */
function widen(widths: ColumnWidth[], { column, colSpan, content, diagonal }: CellMatter, stubs: number) {
  if (column >= stubs && !diagonal) {
    const text = contentText(content)
    share(widths, column, colSpan, Math.max(longestWord(text), Math.min(textWidth(text, 1, 'serif-bold'), 4)))
  } else if (diagonal) {
    const all = diagonal.reduce((sum, word) => sum + textWidth(word, 1, 'serif-bold'), 0)
    share(widths, column, colSpan, diagonal.length > 2 ? all * 0.95 + 2 : all + 1)
  }
}

function share(widths: ColumnWidth[], first: number, count: number, need: number) {
  const own = widths.slice(first, first + count)
  const lacking = need - own.reduce((sum, { least }) => sum + least, 0)
  if (lacking <= 0) return
  for (const width of own) {
    width.least += lacking / count
    width.wish = Math.max(width.wish, width.least)
  }
}
