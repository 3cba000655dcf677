import type { Locale } from '../../fields/field-type.ts'

/** What is read out of marked cells. */
interface RangeWords {
  selected(rows: number, columns: number): string
  copied(cells: number): string
  cut(cells: number): string
  emptied(cells: number): string
  filled(cells: number): string
}

const zh: RangeWords = {
  selected: (rows, columns) => `已选 ${rows} 行 ${columns} 列`,
  copied: (cells) => `已复制 ${cells} 格`,
  cut: (cells) => `已剪切 ${cells} 格`,
  emptied: (cells) => `已清空 ${cells} 格`,
  filled: (cells) => `已填充 ${cells} 格`,
}

const count = (cells: number, one: string, many: string) => (cells === 1 ? one : `${cells} ${many}`)

const en: RangeWords = {
  selected: (rows, columns) =>
    `${count(rows, 'One row', 'rows')}, ${count(columns, 'one column', 'columns')}`,
  copied: (cells) => `${count(cells, 'One cell', 'cells')} copied`,
  cut: (cells) => `${count(cells, 'One cell', 'cells')} cut`,
  emptied: (cells) => `${count(cells, 'One cell', 'cells')} emptied`,
  filled: (cells) => `${count(cells, 'One cell', 'cells')} filled`,
}

export const rangeWords: Record<Locale, RangeWords> = { zh, en }
