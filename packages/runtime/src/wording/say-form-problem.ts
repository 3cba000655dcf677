import type { Locale } from '../fields/field-type.ts'
import type { FormProblem } from '../form/form-problem.ts'
import type { Form } from '../form/form.ts'
import { splitPointer } from '../form/pointer.ts'
import { printedWord } from '../form/printed-word.ts'
import { schemaPath } from '../form/schema-path.ts'
import { walkFields } from '../form/walk.ts'
import { wordFormProblem } from '../form/word-form-problem.ts'
import { titleOfSetting } from '../report/definition/schema-words.ts'
import { fieldAt, sayProblem } from './say-problem.ts'

interface PlaceWords {
  form: string
  /** One of the form's own settings. */
  ofForm(setting: string): string
  field(title: string): string
  slot(label: string): string
  block(block: number): string
  row(row: number): string
  cell(cell: number): string
  joint: string
  colon: string
}

const zh: PlaceWords = {
  form: '表单',
  ofForm: (setting) => `表单的“${setting}”`,
  field: (title) => `字段“${title}”`,
  slot: (label) => `签字位“${label}”`,
  block: (block) => `第 ${block} 块`,
  row: (row) => `第 ${row} 行`,
  cell: (cell) => `第 ${cell} 格`,
  joint: '',
  colon: '：',
}

const en: PlaceWords = {
  form: 'the form',
  ofForm: (setting) => `the form’s ${setting}`,
  field: (title) => `field “${title}”`,
  slot: (label) => `signature field “${label}”`,
  block: (block) => `block ${block}`,
  row: (row) => `row ${row}`,
  cell: (cell) => `cell ${cell}`,
  joint: ', ',
  colon: ': ',
}

/** A form's problem as a sentence for whoever draws it: the place and what is quoted as they are seen on the sheet. */
export function sayFormProblem(form: Form, problem: FormProblem, locale: Locale): string {
  const sentence = wordFormProblem({ ...sayProblem(form, problem, locale), path: '' }, locale)
  const place = sayFormPlace(form, problem.path, locale)
  return place === '' ? sentence : `${capital(place)}${words(locale).colon}${sentence}`
}

/** A path into the document as its author knows the place: `/properties/due/x-formula` is 字段“到期日”. */
export function sayFormPlace(form: Form, path: string, locale: Locale): string {
  if (path === '') return ''
  const say = words(locale)
  const pointer = fieldAt(form, path)
  if (pointer !== undefined) return say.field(printedWord(form, titleOf(form, pointer), locale))
  const [part, key, ...rest] = splitPointer(path)
  if (part === 'x-signatures')
    return say.slot(printedWord(form, form['x-signatures']?.[Number(key)]?.label ?? '', locale))
  if (part === 'x-paper' && key === 'blocks') return sayCell(rest, say)
  const setting = part === 'x-form' && key !== undefined ? titleOfSetting(locale, 'form', key) : undefined
  return setting === undefined ? say.form : say.ofForm(setting)
}

/** `2 rows 0 cells 1`: block 3, row 1, cell 2. */
function sayCell(keys: readonly string[], say: PlaceWords): string {
  const [block, ...inside] = keys
  const places = inside.flatMap((key, index) => {
    const at = Number(inside[index + 1]) + 1
    if (Number.isNaN(at)) return []
    return key === 'rows' ? [say.row(at)] : key === 'cells' ? [say.cell(at)] : []
  })
  return [say.block(Number(block) + 1), ...places].join(say.joint)
}

function titleOf(form: Form, pointer: string): string {
  const field = walkFields(form).find((one) => one.pointer === pointer)
  return field?.schema.title ?? splitPointer(schemaPath(form, pointer)).at(-1) ?? ''
}

const words = (locale: Locale) => (locale === 'zh' ? zh : en)

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
