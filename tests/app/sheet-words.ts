import { requireFieldType } from '../../packages/runtime/src/fields/registry.ts'
import { readOptions } from '../../packages/runtime/src/fields/options.ts'
import type { Form } from '../../packages/runtime/src/form/form.ts'
import type { JsonObject } from '../../packages/runtime/src/form/json-schema.ts'
import type { Block, Cell } from '../../packages/runtime/src/form/sheet.ts'
import { contentText } from '../../packages/runtime/src/paper/content.ts'
import { walkFields } from '../../packages/runtime/src/form/walk.ts'
import { enteredValues } from './fill-form.ts'

/** The words that a form's sheet prints, whatever the record: titles, labels, running words, options, signatures. */
export function sheetLabels(form: Form): string[] {
  const fields = new Map(walkFields(form).map(({ pointer, schema }) => [pointer, schema]))
  const ofCell = (cell: Cell): string[] => {
    if ('title' in cell) return [fields.get(cell.title)?.title ?? '']
    if ('text' in cell) return [cell.text]
    if ('diagonal' in cell) return cell.diagonal
    if ('prose' in cell) return withoutFields(cell.prose)
    if ('across' in cell) return cell.cells.flatMap(ofCell)
    if ('option' in cell || !('field' in cell) || cell.field.includes('/*')) return []
    const schema = fields.get(cell.field)
    return schema ? readOptions(schema).map(({ title }) => title) : []
  }
  const ofBlock = (block: Block): string[] => {
    if (block.kind === 'title') return [block.text ?? form.title]
    if (block.kind === 'line')
      return [block.left, block.center, block.right].flatMap((text) => withoutFields(text ?? ''))
    if (block.kind === 'prose') return withoutFields(block.text)
    if (block.kind !== 'frame') return []
    return block.rows
      .flatMap((entry) => ('list' in entry ? entry.rows : [entry]))
      .flatMap(({ cells }) => cells.flatMap(ofCell))
  }
  const words = [...form['x-paper'].blocks.flatMap(ofBlock), ...signatureLabels(form)]
  return [...new Set(words.map(squeeze).filter((word) => word !== ''))]
}

/** The labels of the signature slots in signing order. */
export function signatureLabels(form: Form): string[] {
  return (form['x-signatures'] ?? []).map(({ label }) => label)
}

/** Each value that was entered, as it may be printed: in a ruled cell, or in words (`2026年3月5日`). */
export function printedValues(form: Form, record: JsonObject): string[][] {
  return enteredValues(form, record).map(({ schema, value }) => {
    const type = requireFieldType(schema)
    const context = { schema, locale: 'zh' as const, word: (printed: string) => printed }
    const inWords = type.paper(value, {
      ...context,
      options: 'inline',
      inWords: true,
      blankContent: () => [],
    })
    return [type.format(value, context), contentText(inWords)].map(squeeze)
  })
}

/** Text without white space: where a line breaks or a label is spread is the layout's affair. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s/gu, '')
}

function withoutFields(template: string): string[] {
  return template.split(/\{[^{}]+\}/).flatMap((part) => part.split('\n'))
}
