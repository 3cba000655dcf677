import type { JsonSchema } from '../form/json-schema.ts'
import { answerContent, anyText } from './answer-content.ts'
import { readNumber, writeNumber, type NumberLook } from './decimals.ts'
import { unreadable, type FieldType } from './field-type.ts'

/** What the numeric types have in common; each adds its name, schema and look. */
export function numberType(
  own: Pick<FieldType, 'name' | 'newSchema' | 'settings' | 'fits' | 'sample' | 'words'>,
  look: (schema: JsonSchema) => NumberLook,
): FieldType {
  return {
    ...own,
    parse(typed, { schema }) {
      if (!typed.trim()) return undefined
      return readNumber(typed, schema['x-unit']) ?? unreadable
    },
    format: (value, { schema }) =>
      typeof value === 'number' ? writeNumber(value, look(schema)) : anyText(value),
    paper(value, context) {
      const text = typeof value === 'number' ? writeNumber(value, look(context.schema)) : anyText(value)
      return answerContent(text, context, 4)
    },
    decimals: (schema) => look(schema).decimals,
    isNumeric: true,
    blankWidth: 4,
  }
}

/** The settings that every numeric type has. */
export const numberSettings: Record<string, JsonSchema> = {
  minimum: { type: 'number' },
  maximum: { type: 'number' },
  exclusiveMinimum: { type: 'number' },
  exclusiveMaximum: { type: 'number' },
  multipleOf: { type: 'number', exclusiveMinimum: 0 },
  'x-unit': { type: 'string', maxLength: 10 },
} as Record<string, JsonSchema>

export const decimalsSetting: JsonSchema = { type: 'integer', minimum: 0, maximum: 6 }
