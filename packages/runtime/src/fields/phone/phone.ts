import { answerContent, anyText } from '../answer-content.ts'
import { unreadable, type FieldType } from '../field-type.ts'
import { toHalfWidth } from '../half-width.ts'
import { isPhone, readPhone } from '../read-phone.ts'

const BLANK = 8
const LONGEST = 60

/** A telephone number, or several, kept as written: `025-8320 1166 转 802`. */
export const phone: FieldType = {
  name: 'phone',
  newSchema: { type: 'string', 'x-field': 'phone', maxLength: LONGEST },
  settings: {
    properties: { type: { const: 'string' }, maxLength: { type: 'integer', minimum: 1 } },
    required: ['type'],
  },
  fits: () => 0,
  parse: (typed) => (typed.trim() ? (readPhone(typed) ?? unreadable) : undefined),
  format: anyText,
  paper: (value, context) => answerContent(anyText(value), context, BLANK),
  check: (value) => (typeof value === 'string' && !isPhone(toHalfWidth(value)) ? 'phone' : undefined),
  // 010-8320 1166 and (010)83201166 are one number; an extension is another.
  normal: (value) =>
    toHalfWidth(anyText(value)).replaceAll(/[^\d+]+/g, (signs) => (/[^\s()./-]/.test(signs) ? ' ' : '')),
  sample: () => '138 0013 8000',
  words: {
    zh: { name: '电话', misfit: '不是电话号码，请写成 13800138000 或 025-83201166 这样' },
    en: {
      name: 'Phone number',
      misfit: 'isn’t a phone number; please enter it like 13800138000 or 025-83201166',
    },
  },
  blankWidth: BLANK,
}
