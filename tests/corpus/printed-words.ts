import { readOptions } from '../../packages/runtime/src/fields/options.ts'
import type { Form } from '../../packages/runtime/src/form/form.ts'
import type { Block, Cell } from '../../packages/runtime/src/form/sheet.ts'
import { walkFields } from '../../packages/runtime/src/form/walk.ts'

/** The words that a form prints or shows and that another language says in its own: titles, options, units, labels, what checks say. */
export function printedWords(form: Form): string[] {
  const words = [
    form.title,
    ...walkFields(form).flatMap(({ schema }) => [
      schema.title,
      schema['x-unit'],
      ...(schema['x-check'] ?? []).map(({ say }) => say),
      ...readOptions(schema).flatMap(({ title, blank }) => [title, ...(blank?.text?.split('{}') ?? [])]),
    ]),
    ...sheetWords(form),
    ...(form['x-signatures'] ?? []).map(({ label }) => label),
  ]
  return [...new Set(words.filter((word) => word !== undefined && hasWords(word)) as string[])]
}

/** The words that the sheet says itself, in its order; templates as they are written. */
export function sheetWords(form: Form): string[] {
  return form['x-paper'].blocks.flatMap(blockWords).filter((word) => word !== undefined)
}

/** Digits, dots and Latin letters read alike in every language. */
function hasWords(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
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
