import type { Block, Cell, Form, Row } from '@paperwright/runtime'

/** The blocks with each cell of their frames mapped, those of lists and of across cells too. */
export function mapCells(blocks: readonly Block[], map: (cell: Cell) => Cell): Block[] {
  const mapOne = (cell: Cell): Cell =>
    'across' in cell ? map({ ...cell, cells: cell.cells.map(mapOne) }) : map(cell)
  const mapRow = (row: Row): Row => ({ ...row, cells: row.cells.map(mapOne) })
  return blocks.map((block) =>
    block.kind === 'frame'
      ? {
          ...block,
          rows: block.rows.map((entry) =>
            'list' in entry ? { ...entry, rows: entry.rows.map(mapRow) } : mapRow(entry),
          ),
        }
      : block,
  )
}

/** The blocks with each of their words that may hold fields mapped: lines, prose, cells of prose. */
export function mapTemplates(blocks: readonly Block[], map: (words: string) => string): Block[] {
  const inBlocks = blocks.map((block): Block => {
    if (block.kind === 'prose') return { ...block, text: map(block.text) }
    if (block.kind !== 'line') return block
    const { left, center, right } = block
    return {
      kind: 'line',
      ...(left !== undefined && { left: map(left) }),
      ...(center !== undefined && { center: map(center) }),
      ...(right !== undefined && { right: map(right) }),
    }
  })
  return mapCells(inBlocks, (cell) => ('prose' in cell ? { ...cell, prose: map(cell.prose) } : cell))
}

/** The form with its blocks changed and nothing else. */
export function mapBlocks(form: Form, map: (blocks: readonly Block[]) => Block[]): Form {
  return { ...form, 'x-paper': { ...form['x-paper'], blocks: map(form['x-paper'].blocks) } }
}
