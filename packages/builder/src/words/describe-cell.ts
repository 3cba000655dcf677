import type { Cell, Form, Locale } from '@paperwright/runtime'
import { parseTemplate, readOptions, requireFieldType } from '@paperwright/runtime/kit'
import { fieldName, findField } from '../fields/find-fields.ts'
import { builderWords } from './builder-words.ts'

/** What a cell is, for who does not see it. */
export function describeCell(form: Form, cell: Cell, locale: Locale): string {
  const words = builderWords[locale].cell
  const node = (pointer: string) => findField(form, pointer)
  const name = (pointer: string) => fieldName(form, pointer)
  if ('title' in cell) return words.title(name(cell.title))
  if ('text' in cell) return words.label(cell.text.replaceAll(/\s+/g, ' '))
  if ('diagonal' in cell) return words.diagonal(cell.diagonal.join(' / '))
  if ('field' in cell) {
    const schema = node(cell.field)?.schema
    return words.field(name(cell.field), schema ? typeName(schema['x-field'], locale) : '')
  }
  if ('option' in cell) {
    const { field, value } = cell.option
    const option = readOptions(node(field)?.schema ?? {}).find((one) => one.value === value)
    return words.option(name(field), option?.title ?? String(value))
  }
  if ('prose' in cell) {
    const text = parseTemplate(cell.prose).map((part) =>
      part.kind === 'text' ? part.text : name(part.pointer),
    )
    return words.prose(text.join(''))
  }
  if ('sign' in cell) {
    const slot = (form['x-signatures'] ?? []).find(({ key }) => key === cell.sign)
    return words.sign(slot?.label ?? cell.sign)
  }
  if ('index' in cell) return words.index
  if ('across' in cell) return words.across
  return 'chart' in cell ? words.chart : words.blank
}

/** A field type's name: 金额. */
export function typeName(type: string | undefined, locale: Locale): string {
  return type === undefined ? '' : requireFieldType({ 'x-field': type }).words[locale].name
}
