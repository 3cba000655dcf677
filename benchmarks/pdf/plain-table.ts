import { contentText } from '../../packages/runtime/src/paper/content.ts'
import { expandFrame } from '../../packages/runtime/src/paper/expand-frame.ts'
import { openScope } from '../../packages/runtime/src/paper/sheet-scope.ts'
import { formSetting } from '../../packages/runtime/src/paper/sheet-setting.ts'
import type { Sheet } from './documents.ts'

/** A sheet as any table library takes it: its words, columns and cells, nothing broken or measured yet. */
export interface PlainTable {
  title: string
  isLandscape: boolean
  /** Relative widths. */
  columns: number[]
  /** Least heights in points. */
  heights: number[]
  /** Head rows at the top, printed on every page. */
  heads: number
  cells: PlainCell[]
  signatures: string
}

export interface PlainCell {
  row: number
  column: number
  rowSpan: number
  colSpan: number
  text: string
  isBold: boolean
  align: 'left' | 'center' | 'right'
}

export function plainTable({ form, record }: Sheet): PlainTable {
  const sheet = form['x-paper']
  const frame = sheet.blocks.find((block) => block.kind === 'frame')
  if (!frame) throw new Error('the sheet has no frame')
  const { columns, rows, cells } = expandFrame(
    { block: frame, index: 0 },
    openScope(form, record, formSetting(form, 'zh')),
    0,
  )
  const heads = rows.findIndex(({ head }) => !head)
  return {
    title: form.title,
    isLandscape: sheet.page?.orientation === 'landscape',
    columns,
    heights: rows.map(({ least }) => least),
    heads: Math.max(0, heads),
    cells: cells.map(({ row, column, rowSpan, colSpan, content, diagonal, bold, align }) => ({
      row,
      column,
      rowSpan,
      colSpan,
      // ☑ is not in the font: a filled square stands for it.
      text: (diagonal ? diagonal.join(' ') : contentText(content)).replaceAll('☑', '■'),
      isBold: bold,
      align: align === 'spread' ? 'center' : align,
    })),
    signatures: (form['x-signatures'] ?? []).map(({ label }) => `${label}：__________`).join('        '),
  }
}
