import type { Locale } from '../../fields/field-type.ts'
import { titleOfSetting } from '../definition/schema-words.ts'
import { joinPointer, splitPointer } from '../../form/pointer.ts'

/** How a place below a keyword is called: by its key, or counted from 1. */
type Call = (key: string) => string

const zh: Record<string, Call> = {
  queries: (key) => `查询“${key}”`,
  from: nth('来源'),
  joins: nth('关联'),
  on: nth('关联条件'),
  fields: (key) => (/^\d+$/.test(key) ? `第 ${Number(key) + 1} 个字段` : `字段“${key}”`),
  where: nth('条件'),
  any: nth('其中条件'),
  sort: nth('排序'),
  rows: nth('行分组'),
  columns: nth('列分组'),
  measures: (key) => (/^\d+$/.test(key) ? `第 ${Number(key) + 1} 个指标` : `指标“${key}”`),
  totals: (key) => `合计“${key}”`,
  properties: (key) => `参数“${key}”`,
  presets: (key) => `参数“${key}”的初值`,
  values: (key) => `数值“${key}”`,
  blocks: nth('块内容'),
  marks: nth('标记'),
  signatures: nth('签字位'),
  lists: (key) => `明细“${key}”`,
  entry: (key) => `列“${key}”`,
  options: nth('选项'),
  oneOf: nth('选项'),
  notes: nth('说明'),
  corner: nth('斜线表头'),
}

const en: Record<string, Call> = {
  queries: (key) => `query "${key}"`,
  from: count('source'),
  joins: count('join'),
  on: count('pair'),
  fields: (key) => (/^\d+$/.test(key) ? `field ${Number(key) + 1}` : `field "${key}"`),
  where: count('condition'),
  any: count('alternative'),
  sort: count('sort'),
  rows: count('row group'),
  columns: count('column group'),
  measures: (key) => (/^\d+$/.test(key) ? `measure ${Number(key) + 1}` : `measure "${key}"`),
  totals: (key) => `total "${key}"`,
  properties: (key) => `parameter "${key}"`,
  presets: (key) => `start of parameter "${key}"`,
  values: (key) => `value "${key}"`,
  blocks: count('block'),
  marks: count('mark'),
  signatures: count('signature slot'),
  lists: (key) => `list "${key}"`,
  entry: (key) => `column "${key}"`,
  options: count('option'),
  oneOf: count('option'),
  notes: count('note'),
  corner: count('diagonal header'),
}

/** Keywords that only hold others, or that the problem's own words speak of. */
const SILENT = new Set(['cross', 'list', 'sheet', 'parameters', 'fills'])

/** What a part of a report is called by who sees it, by its path; undefined where it has no name of its own. */
export type NameOfPart = (path: string) => string | undefined

/**
 * A place in a report as its author calls it: `/queries/sales/where/0` is 查询“sales”第 1 个条件, and 查询“销售” where it
 * is known what parts are called. Settings that have no name of their own end it as they are written.
 */
export function wordPlace(path: string, locale: Locale, nameOf: NameOfPart = () => undefined): string {
  const calls = locale === 'zh' ? zh : en
  const keys = splitPointer(path)
  const words: string[] = []
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!
    const next = keys[index + 1]
    const call = Object.hasOwn(calls, key) ? calls[key] : undefined
    if (call && next !== undefined) {
      words.push(call(nameOf(joinPointer(keys.slice(0, index + 2))) ?? next))
      index++
    } else if (!SILENT.has(key)) words.push(titleOfSetting(locale, keys[index - 2] ?? '', key) ?? key)
  }
  return words.join(locale === 'zh' ? '，' : ', ')
}

function nth(word: string): Call {
  return (key) => (/^\d+$/.test(key) ? `第 ${Number(key) + 1} 个${word}` : `${word}“${key}”`)
}

function count(word: string): Call {
  return (key) => (/^\d+$/.test(key) ? `${word} ${Number(key) + 1}` : `${word} "${key}"`)
}
