import type { Form } from '../../packages/runtime/src/form/form.ts'
import type { Block, Cell } from '../../packages/runtime/src/form/sheet.ts'

/** The words that the sheet says itself, in its order; templates as they are written. */
export function sheetWords(form: Form): string[] {
  return form['x-paper'].blocks.flatMap(blockWords).filter((word) => word !== undefined)
}

function blockWords(block: Block): (string | undefined)[] {
  if (block.kind === 'title') return [block.text]
  if (block.kind === 'line') return [block.left, block.center, block.right]
  if (block.kind === 'prose') return [block.text]
  if (block.kind !== 'frame') return []
  return block.rows.flatMap((entry) =>
    'list' in entry
      ? [entry.more, ...entry.rows.flatMap(({ cells }) => cells.flatMap(cellWords))]
      : entry.cells.flatMap(cellWords),
  )
}

function cellWords(cell: Cell): string[] {
  if ('text' in cell) return [cell.text]
  if ('prose' in cell) return [cell.prose]
  if ('diagonal' in cell) return cell.diagonal
  if ('across' in cell) return cell.cells.flatMap(cellWords)
  return []
}
