import { answerContent, anyText } from '../answer-content.ts'
import { unreadable, type FieldType } from '../field-type.ts'
import { toHalfWidth } from '../half-width.ts'
import { hasType } from '../schema-type.ts'

const BLANK = 12
/** Of an address that mail can be sent to (RFC 5321). */
const LONGEST = 254

const EMAIL = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.]+(?:\.[^\s@<>()[\],;:"\\.]+)+$/

/** An e-mail address. */
export const email: FieldType = {
  name: 'email',
  newSchema: { type: 'string', 'x-field': 'email', format: 'email', maxLength: LONGEST },
  settings: {
    properties: {
      type: { const: 'string' },
      format: { const: 'email' },
      maxLength: { type: 'integer', minimum: 1 },
    },
    required: ['type', 'format'],
  },
  fits: (schema) => (hasType(schema, 'string') && schema.format === 'email' ? 5 : 0),
  parse(typed) {
    // Chinese keyboards write 。 where a full stop was meant; no address holds one.
    const plain = toHalfWidth(typed).trim().replaceAll('。', '.')
    if (!plain) return undefined
    return EMAIL.test(plain) ? plain : unreadable
  },
  format: anyText,
  paper: (value, context) => answerContent(anyText(value), context, BLANK),
  check: (value) => (typeof value === 'string' && !EMAIL.test(value) ? 'email' : undefined),
  sample: () => 'service@example.com',
  words: {
    zh: { name: '电子邮箱', misfit: '不是电子邮箱，请写成 name@example.com 这样' },
    en: { name: 'Email', misfit: 'isn’t a valid email address; please enter it like name@example.com' },
  },
  blankWidth: BLANK,
}
