import { answerContent, anyText } from '../answer-content.ts'
import { isDay } from '../calendar.ts'
import { unreadable, type FieldType, type Misreading } from '../field-type.ts'
import { toHalfWidth } from '../half-width.ts'

const BLANK = 10
const LENGTH = 18
const SHAPE = /^\d{17}[\dX]$/

/** Of the digits in front of the check digit (GB 11643, ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** The check digit, by what is left of the weighted sum. */
const CHECK_DIGITS = '10X98765432'

/** The number of a resident identity card (公民身份号码, GB 11643), as text of 18 characters: `11010519491231002X`. */
export const idCard: FieldType = {
  name: 'id-card',
  newSchema: { type: 'string', 'x-field': 'id-card', maxLength: LENGTH },
  settings: {
    properties: { type: { const: 'string' }, maxLength: { type: 'integer', minimum: LENGTH } },
    required: ['type'],
  },
  fits: () => 0,
  parse(typed) {
    const plain = tidy(typed)
    if (!plain) return undefined
    return faultOf(plain) ? unreadable : plain
  },
  misread: (typed) => faultOf(tidy(typed)),
  format: anyText,
  paper: (value, context) => answerContent(anyText(value), context, BLANK),
  check: (value) => (typeof value === 'string' ? faultOf(value) : undefined),
  sample: () => '11010519491231002X',
  words: {
    zh: { name: '身份证号码', misfit: '身份证号码应为 18 位：前 17 位是数字，末位是数字或大写 X' },
    en: { name: 'ID card number', misfit: 'must have 18 characters: 17 digits, then a digit or a capital X' },
  },
  blankWidth: BLANK,
}

/** Half-width, in capitals, without the blanks that people read it out by. */
function tidy(typed: string): string {
  return toHalfWidth(typed).replaceAll(/\s+/g, '').toUpperCase()
}

function faultOf(text: string): Misreading | undefined {
  if (!SHAPE.test(text)) return 'idCardShape'
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number)
  if (!isDay({ year: year!, month: month!, day: day! })) return 'idCardDay'
  const sum = WEIGHTS.reduce((before, weight, at) => before + weight * Number(text[at]), 0)
  return CHECK_DIGITS[sum % CHECK_DIGITS.length] === text.at(-1) ? undefined : 'idCardDigit'
}
