import type { JsonSchema } from '../form/json-schema.ts'
import { answerContent, anyText } from './answer-content.ts'
import { fitsDecimals, holdsDigits, roundTo, writeNumber, type NumberLook } from './decimals.ts'
import { unreadable, type FieldType } from './field-type.ts'
import { hasTooManyDigits, readNumber } from './read-number.ts'

const BLANK = 4

type OwnPart = Pick<FieldType, 'name' | 'newSchema' | 'settings' | 'fits' | 'words'> & {
  /** A plausible value, which the limits of a field may move. */
  usual: number
  look(schema: JsonSchema): NumberLook
}

/** What the numeric types have in common; each adds its name, schema, words and look. */
export function numberType({ usual, look, ...own }: OwnPart): FieldType {
  const write = (value: number, schema: JsonSchema) => writeNumber(value, look(schema))
  return {
    ...own,
    parse(typed, { schema }) {
      if (!typed.trim()) return undefined
      return readNumber(typed, schema['x-unit'] ?? own.newSchema['x-unit']) ?? unreadable
    },
    misread: (typed, { schema }) =>
      hasTooManyDigits(typed, schema['x-unit'] ?? own.newSchema['x-unit']) ? 'digits' : undefined,
    ungroup: (text) => text.replaceAll(/(?<=\d)[,，]/g, ''),
    format: (value, { schema }) => (typeof value === 'number' ? write(value, schema) : anyText(value)),
    paper(value, context) {
      const text = typeof value === 'number' ? write(value, context.schema) : anyText(value)
      return answerContent(text, context, BLANK)
    },
    check(value, { schema }) {
      const { decimals } = look(schema)
      if (typeof value === 'number' && !holdsDigits(value)) return 'digits'
      // JSON Schema has a word of its own for whole numbers.
      if (typeof value !== 'number' || decimals === undefined || schema.type === 'integer') return undefined
      return fitsDecimals(value, decimals) ? undefined : 'decimals'
    },
    sample({ schema }) {
      const within = Math.min(Math.max(usual, schema.minimum ?? usual), schema.maximum ?? Infinity)
      const { decimals } = look(schema)
      return decimals === undefined ? within : roundTo(within, decimals)
    },
    decimals: (schema) => look(schema).decimals,
    isNumeric: true,
    blankWidth: BLANK,
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
}

export const decimalsSetting: JsonSchema = { type: 'integer', minimum: 0, maximum: 6 }

/** The look of a type that has no digits of its own after the point. */
export function plainLook(schema: JsonSchema): NumberLook {
  const decimals = schema['x-decimals']
  return decimals === undefined ? {} : { decimals }
}
