import type { JsonSchema } from '../../form/json-schema.ts'
import { unreadable, type FieldType } from '../field-type.ts'
import { optionsContent, optionsText } from '../option-content.ts'
import type { Option } from '../options.ts'
import { readNumber } from '../read-number.ts'

/** A mark on a short scale, ticked on paper: `□1  □2  □3  □4  □5`. */
export const rating: FieldType = {
  name: 'rating',
  newSchema: { type: 'integer', 'x-field': 'rating', minimum: 1, maximum: 5 },
  settings: {
    properties: {
      type: { const: 'integer' },
      minimum: { type: 'integer', minimum: 0, maximum: 1 },
      maximum: { type: 'integer', minimum: 2, maximum: 10 },
    },
    required: ['type', 'minimum', 'maximum'],
  },
  fits: () => 0,
  parse: (typed) => (typed.trim() ? (readNumber(typed, '分') ?? unreadable) : undefined),
  format: (value, context) => optionsText([], value, context),
  paper: (value, context) => optionsContent(marksOf(context.schema), value, context),
  sample: ({ schema }) => schema.maximum ?? 5,
  words: {
    zh: { name: '评分', misfit: '不是整数的评分，请写成 4 这样' },
    en: { name: 'Rating', misfit: 'isn’t a whole number; please enter it like 4' },
  },
  isNumeric: true,
  isScale: true,
}

/** The marks from the least to the greatest. */
export function scaleOf({ minimum = 1, maximum = 5 }: JsonSchema): number[] {
  return Array.from({ length: Math.max(0, maximum - minimum + 1) }, (_, index) => minimum + index)
}

function marksOf(schema: JsonSchema): Option[] {
  return scaleOf(schema).map((mark) => ({ value: mark, title: String(mark) }))
}
