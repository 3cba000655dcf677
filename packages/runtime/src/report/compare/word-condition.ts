import type { Locale } from '../../fields/field-type.ts'
import type { Json } from '../../form/json-schema.ts'
import { wordSpan } from '../../moment/word-span.ts'
import { wordValue } from '../result/word-value.ts'
import { CHANGE_WORDS } from './change-words.ts'
import type { WordSetting } from '../result/report-words.ts'
import type { NamedComparison } from './report-change.ts'

function asPrinted(printed: string): string {
  return printed
}

/** A condition as a sentence says it: `投诉类型 是 商品 或 服务`. */
export function wordCondition(
  condition: readonly NamedComparison[],
  locale: Locale,
  word: WordSetting['word'] = asPrinted,
): string {
  return condition
    .map((one) => wordComparison(one, { locale, word }))
    .join(locale === 'zh' ? '，或 ' : ', or ')
}

function wordComparison(comparison: NamedComparison, setting: WordSetting): string {
  const { locale, word } = setting
  const { field, op, value, parameter, shift } = comparison
  const words = [word(field), CHANGE_WORDS[locale].ops[op]]
  if (parameter !== undefined) words.push(`“${parameter}”${wordShift(shift, locale)}`)
  else if (value !== undefined) words.push(wordOperand(value, comparison, setting))
  return words.join(' ')
}

function wordShift(shift: number | undefined, locale: Locale): string {
  if (shift === undefined || shift === 0) return ''
  if (locale === 'zh') return `（${shift < 0 ? '前' : '后'}移 ${Math.abs(shift)} 期）`
  return ` (${Math.abs(shift)} ${shift < 0 ? 'before' : 'after'})`
}

function wordOperand(value: Json, { op, column }: NamedComparison, setting: WordSetting): string {
  const say = (one: Json) =>
    (column && wordValue(one, column, setting)) || (typeof one === 'string' ? one : JSON.stringify(one))
  if (op === 'within') return wordSpan(String(value), setting.locale)
  if (!Array.isArray(value)) return say(value)
  const joint = op === 'between' ? { zh: ' 至 ', en: ' to ' } : { zh: ' 或 ', en: ' or ' }
  return value.map(say).join(joint[setting.locale])
}
