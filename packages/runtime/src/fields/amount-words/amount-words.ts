import type { Json } from '../../form/json-schema.ts'
import { answerContent, anyText } from '../answer-content.ts'
import { fitsDecimals, holdsDigits } from '../decimals.ts'
import { unreadable, type FieldType, type Locale } from '../field-type.ts'
import { hasTooManyDigits, readNumber } from '../read-number.ts'
import { readChineseAmount, writeChineseAmount } from './chinese-amount.ts'
import { readEnglishAmount, writeEnglishAmount } from './english-amount.ts'

const BLANK = 14
const CENTS = 2
const UNIT = '元'

/**
 * An amount in words (大写金额). The record holds the number, in yuan, most often by a formula that reads another field;
 * it is said in the reader's language: `壹万零伍佰元整`, `Ten thousand five hundred yuan only`.
 */
export const amountWords: FieldType = {
  name: 'amount-words',
  newSchema: { type: 'number', 'x-field': 'amount-words' },
  settings: { properties: { type: { const: 'number' } }, required: ['type'] },
  fits: () => 0,
  parse(typed) {
    if (!typed.trim()) return undefined
    return readNumber(typed, UNIT) ?? readChineseAmount(typed) ?? readEnglishAmount(typed) ?? unreadable
  },
  misread: (typed) => (hasTooManyDigits(typed, UNIT) ? 'digits' : undefined),
  format: (value, { locale }) => write(value, locale),
  paper: (value, context) => answerContent(write(value, context.locale), context, BLANK),
  check(value) {
    if (typeof value !== 'number') return undefined
    if (!holdsDigits(value)) return 'digits'
    return fitsDecimals(value, CENTS) ? undefined : 'decimals'
  },
  sample: () => 12_800.5,
  words: {
    zh: { name: '大写金额', misfit: '看不懂这个金额，请写成 12800.50 这样' },
    en: { name: 'Amount in words', misfit: 'isn’t an amount; please enter it like 12800.50' },
  },
  decimals: () => CENTS,
  restatesNumber: true,
  blankWidth: BLANK,
}

function write(value: Json | undefined, locale: Locale): string {
  const isAmount = typeof value === 'number' && holdsDigits(value) && fitsDecimals(value, CENTS)
  if (!isAmount) return anyText(value)
  return locale === 'zh' ? writeChineseAmount(value) : writeEnglishAmount(value)
}
