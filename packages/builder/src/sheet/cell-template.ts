import type { Cell, Form } from '@paperwright/runtime'
import { fieldName } from '../fields/find-fields.ts'
import { literal } from './write-template.ts'

/** A cell's matter as words with fields in them; undefined for matter that cannot stand among words. */
export function cellTemplate(form: Form, cell: Cell): string | undefined {
  if ('text' in cell) return literal(cell.text)
  if ('title' in cell) return literal(fieldName(form, cell.title))
  if ('prose' in cell) return cell.prose
  if ('field' in cell && !cell.field.includes('*')) return `{${cell.field.slice(1)}}`
  return undefined
}
