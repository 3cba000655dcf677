import { tidyWords } from './tidy-words.ts'

/** What the words in a cell draw for the answer: options to tick, a date, a unit, room to sign. */
export type AnswerShape =
  | { kind: 'options'; label: string; options: DrawnOption[]; several: boolean }
  | { kind: 'moment'; type: 'date' | 'month' | 'datetime' }
  | { kind: 'unit'; unit: string }
  | { kind: 'room'; date: boolean; seal: boolean }

export interface DrawnOption {
  title: string
  /** The option has a blank of its own: `其他____`. */
  hasBlank: boolean
}

/** The shape of an answer; undefined where the words are a label or a note. */
export function readShape(text: string): AnswerShape | undefined {
  return readOptions(text) ?? readMoment(text) ?? readUnit(text) ?? readRoom(text)
}

const BOX = /[□☐◻▢○◯☑☒■]/u

function readOptions(text: string): AnswerShape | undefined {
  const [before = '', ...parts] = text.split(BOX)
  if (parts.length === 0) return undefined
  const options = parts.map((part): DrawnOption => {
    const hasBlank = /[_＿]{2,}|[（(][\s\u3000]*[）)]/.test(part)
    const words = part.replaceAll(/[_＿]{2,}|[（(][\s\u3000]*[）)]/g, '')
    return { title: tidyWords(words).replace(/[、，,；;/。：:\s]+$/, ''), hasBlank }
  })
  const titles = options.map(({ title }) => title)
  // Without words between them, circles stand for letters left out: ○○公司. A colon starts another question.
  if (titles.some((title) => title === '' || /[：:]/.test(title)) || new Set(titles).size < titles.length)
    return undefined
  const label = tidyWords(before).replace(/[：:\s]+$/, '')
  if (label.length > 30) return undefined
  return { kind: 'options', label, options, several: titles.length === 1 || /多选/.test(text) }
}

const GAP = '[\\s\\u3000_＿]*'
const MOMENT = new RegExp(
  `^${GAP}(\\d{2,4})?${GAP}年${GAP}\\d{0,2}${GAP}月(?<day>${GAP}\\d{0,2}${GAP}日)?(?<hour>${GAP}时(${GAP}分)?)?${GAP}$`,
  'u',
)

function readMoment(text: string): AnswerShape | undefined {
  const { groups } = MOMENT.exec(text) ?? {}
  if (!groups) return undefined
  return { kind: 'moment', type: groups.hour ? 'datetime' : groups.day ? 'date' : 'month' }
}

/** Only behind room for the number: 元 alone may be a label. */
const UNIT = /^[\s\u3000_＿]+(元|万元|%|％|人|台|件|个|次|天|年|岁|分|平方米|小时)[\s\u3000]*$/u

function readUnit(text: string): AnswerShape | undefined {
  const unit = UNIT.exec(text)?.[1]
  return unit === undefined ? undefined : { kind: 'unit', unit: unit === '％' ? '%' : unit }
}

const ROOM = new RegExp(
  `^${GAP}(签字|签名|签章|盖章|（?公章）?|（?盖章）?)[：:]?${GAP}((签字|签名|签章|盖章)[：:]?)?${GAP}(日期[：:]?)?${GAP}((\\d{2,4})?${GAP}年${GAP}月${GAP}日)?${GAP}$`,
  'u',
)

function readRoom(text: string): AnswerShape | undefined {
  if (!ROOM.test(text)) return undefined
  return { kind: 'room', date: /日/.test(text), seal: /章/.test(text) }
}
