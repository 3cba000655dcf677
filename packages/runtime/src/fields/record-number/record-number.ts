import { answerContent, anyText } from '../answer-content.ts'
import type { FieldType } from '../field-type.ts'
import { text } from '../text/text.ts'

/**
 * The number that the record gets when it is stored (受理编号), or that its blank sheet was printed with, inside the sheet.
 * The record holds no value here: its number is shown, wherever it is known.
 */
export const recordNumber: FieldType = {
  name: 'record-number',
  newSchema: { type: 'string', 'x-field': 'record-number', readOnly: true },
  settings: {
    properties: { type: { const: 'string' }, readOnly: { const: true } },
    required: ['type', 'readOnly'],
  },
  fits: () => 0,
  parse: text.parse,
  format: anyText,
  paper: (value, context) => answerContent(anyText(value), context),
  sample: () => 'TS-2026-000123',
  words: { zh: { name: '本单编号' }, en: { name: 'Record number' } },
  showsNumber: true,
}
