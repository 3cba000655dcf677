import type { Cell, JsonSchema } from '@paperwright/runtime'
import { joinPointer } from '@paperwright/runtime/kit'
import { guessFieldType } from '../../guess/guess-field.ts'
import type { CellPosition } from '../table/excel-sheet.ts'
import { addField, type FormDraft } from './form-draft.ts'
import type { AnswerShape, DrawnOption } from './read-shape.ts'

export interface Answer {
  title: string
  shape: AnswerShape | undefined
  where: CellPosition
  /** Words that the key is made of, where they are not the title. */
  name?: string
  /** The cell has room for several lines. */
  tall?: boolean
  /** The answer is computed: a number, whatever its name says. */
  computed?: boolean
  schema?: Partial<JsonSchema>
}

/** A field of the type that its drawn shape or its name tells; gives its key and its cell. */
export function answerField(draft: FormDraft, answer: Answer, list?: string): { key: string; cell: Cell } {
  const { title, shape, where, name } = answer
  const { type, schema } = typeOf(draft, answer, list)
  const key = addField(
    draft,
    { title, type, where, schema: { ...schema, ...answer.schema }, ...(name && { name }) },
    list,
  )
  const field = joinPointer(list === undefined ? [key] : [list, '*', key])
  return { key, cell: { field, ...(shape?.kind === 'moment' && { drawBlank: true }) } }
}

function typeOf(
  draft: FormDraft,
  { title, shape, where, name, tall = false, computed = false }: Answer,
  list: string | undefined,
): { type: string; schema?: Partial<JsonSchema> } {
  if (shape?.kind === 'options') {
    const oneOf = shape.options.map((option) => drawnOption(draft, { option, title, where, list }))
    return shape.several
      ? { type: 'choices', schema: { items: { type: 'string', oneOf } } }
      : { type: 'choice', schema: { oneOf } }
  }
  if (shape?.kind === 'moment') return { type: shape.type }
  const guessed = guessFieldType(title, { tall })
  const type = guessed === 'text' && name ? guessFieldType(name, { tall }) : guessed
  if (shape?.kind === 'unit') return withUnit(type, shape.unit)
  return { type: computed && !NUMBERS.has(type) ? 'number' : type }
}

const NUMBERS: ReadonlySet<string> = new Set(['number', 'integer', 'money', 'percent'])

export function isNumberType(type: string | undefined): boolean {
  return type !== undefined && NUMBERS.has(type)
}

function withUnit(type: string, unit: string): { type: string; schema?: Partial<JsonSchema> } {
  if (unit === '%') return { type: 'percent' }
  if (unit.endsWith('元')) return { type: 'money', schema: { 'x-unit': unit } }
  return { type: type === 'integer' ? 'integer' : 'number', schema: { 'x-unit': unit } }
}

interface OptionPlace {
  option: DrawnOption
  title: string
  where: CellPosition
  list: string | undefined
}

/** An option is called and kept as it is printed; what is written behind it is a field of its own. */
function drawnOption(draft: FormDraft, { option, title, where, list }: OptionPlace): JsonSchema {
  const words = { const: option.title, title: option.title }
  if (!option.hasBlank) return words
  const field = addField(draft, { title: `${title}：${option.title}`, type: 'text', where }, list)
  return { ...words, 'x-blank': { field } }
}
