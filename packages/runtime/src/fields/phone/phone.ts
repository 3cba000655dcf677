import { answerContent, anyText } from '../answer-content.ts'
import { unreadable, type FieldType } from '../field-type.ts'
import { toHalfWidth } from '../half-width.ts'

/** Digits with the signs that people put between them, an extension, or several numbers. */
const PHONE = /^[+\d(][\d\s()+\-./#*,;、转分机extEXT]{1,58}$/

/** A telephone number, kept as written: `025-8320 1166 转 802`. */
export const phone: FieldType = {
  name: 'phone',
  newSchema: { type: 'string', 'x-field': 'phone', maxLength: 60 },
  settings: {
    properties: { type: { const: 'string' }, maxLength: { type: 'integer', minimum: 1 } },
    required: ['type'],
  },
  fits: () => 0,
  parse(typed) {
    const plain = toHalfWidth(typed).trim().replaceAll(/\s+/g, ' ')
    if (!plain) return undefined
    return isPhone(plain) ? plain : unreadable
  },
  format: anyText,
  paper: (value, context) => answerContent(anyText(value), context, 8),
  check: (value) => (typeof value === 'string' && !isPhone(value) ? 'phone' : undefined),
  sample: () => '138 0013 8000',
  words: { zh: { name: '电话' }, en: { name: 'Telephone' } },
  blankWidth: 8,
}

function isPhone(text: string): boolean {
  return PHONE.test(text) && text.replaceAll(/\D/g, '').length >= 3
}
