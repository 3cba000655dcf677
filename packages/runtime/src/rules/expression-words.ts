import type { ExpressionProblemCode } from '../feel/check/expression-problem.ts'
import type { Locale } from '../fields/field-type.ts'
import type { Json } from '../form/json-schema.ts'

type Code = ExpressionProblemCode | 'formulaFault'
type Words = (params: Record<string, Json>) => string

const zh: Record<Code, Words> = {
  formulaFault: ({ formula, at }) => `公式“${say(formula)}”写错了（第 ${say(at)} 个字符附近），请改正`,
  formulaUnknown: ({ formula, name, near, meant }) =>
    `公式“${say(formula)}”中的“${say(name)}”不存在，${zhWay({ near, meant }, '请检查名称')}`,
  formulaNoFunction: ({ name, near, meant }) =>
    `没有“${say(name)}”这个函数，${zhWay({ near, meant }, '请从函数列表中选择')}`,
  formulaArguments: ({ part, name, usage }) =>
    `“${say(part)}”括号里的项数或名称不对：${say(name)} 的用法如 ${say(usage)}`,
  formulaKinds: ({ part, kind, wanted, meant }) =>
    `“${say(part)}”是${wordKind(kind, 'zh')}，这里要用${wordKind(wanted, 'zh')}，${zhWay({ meant }, '请改正')}`,
  formulaNeverHolds: ({ part, left, right, meant }) =>
    `“${say(part)}”比较${pair(left, right, 'zh')}，永远不成立，${zhWay({ meant }, '请改正')}`,
  formulaNoResult: ({ part, left, right, meant }) =>
    `“${say(part)}”用${pair(left, right, 'zh')}计算，得不出结果，${zhWay({ meant }, '请改正')}`,
  formulaPercent: ({ name, meant }) =>
    `“${say(name)}”是百分比，5% 在公式里是 5，不是 0.05，${zhWay({ meant }, '请除以 100')}`,
  formulaNoChoice: ({ value, choices, meant }) =>
    `没有“${say(value)}”这个选项，只有${list(choices, '、')}，${zhWay({ meant }, '请改正')}`,
  formulaUnread: ({ part }) =>
    `“${say(part)}”里的文字读不出日期、时间、时长或数字，请写成 date("2026-03-05")、time("09:30")、duration("P3D")、number("12.5") 这样`,
}

const en: Record<Code, Words> = {
  formulaFault: ({ formula, at }) =>
    `the formula "${say(formula)}" can’t be read near character ${say(at)}; correct it`,
  formulaUnknown: ({ formula, name, near, meant }) =>
    `"${say(name)}" in the formula "${say(formula)}" doesn’t exist; ${enWay({ near, meant }, 'check the name')}`,
  formulaNoFunction: ({ name, near, meant }) =>
    `there is no function "${say(name)}"; ${enWay({ near, meant }, 'choose one from the list of functions')}`,
  formulaArguments: ({ part, name, usage }) =>
    `"${say(part)}" has the wrong number or names of values in brackets; ${say(name)} is used like ${say(usage)}`,
  formulaKinds: ({ part, kind, wanted, meant }) =>
    `"${say(part)}" is ${wordKind(kind, 'en')} where ${wordKind(wanted, 'en')} is expected; ${enWay({ meant }, 'correct it')}`,
  formulaNeverHolds: ({ part, left, right, meant }) =>
    `"${say(part)}" compares ${pair(left, right, 'en')} and is never true; ${enWay({ meant }, 'correct it')}`,
  formulaNoResult: ({ part, left, right, meant }) =>
    `"${say(part)}" calculates with ${pair(left, right, 'en')} and has no result; ${enWay({ meant }, 'correct it')}`,
  formulaPercent: ({ name, meant }) =>
    `"${say(name)}" is a percentage: in formulas 5% is 5, not 0.05; ${enWay({ meant }, 'divide it by 100')}`,
  formulaNoChoice: ({ value, choices, meant }) =>
    `there is no option "${say(value)}", only ${list(choices, ', ')}; ${enWay({ meant }, 'correct it')}`,
  formulaUnread: ({ part }) =>
    `the text in "${say(part)}" is no date, time, duration or number; write it like date("2026-03-05"), time("09:30"), duration("P3D") or number("12.5")`,
}

/** What is said of an expression that cannot work, in forms and reports alike. */
export const expressionWords = { zh, en }

/** Of formulas that wait for each other, `a → b`, or one that waits for itself. */
export const circleWords: Readonly<Record<Locale, (fields: string) => string>> = {
  zh: (fields) =>
    fields.includes(' → ')
      ? `公式互相依赖，无法计算：${fields}，请打破循环`
      : `“${fields}”的公式用到了它自己，无法计算，请改用别的字段`,
  en: (fields) =>
    fields.includes(' → ')
      ? `these formulas depend on each other: ${fields}; break the loop`
      : `the formula of "${fields}" reads its own result; use other fields`,
}

interface Way {
  near?: Json | undefined
  meant?: Json | undefined
}

function zhWay({ near = null, meant = null }: Way, otherwise: string): string {
  if (meant !== null) return `请改成“${say(meant)}”`
  return near === null ? otherwise : `是不是“${say(near)}”？`
}

function enWay({ near = null, meant = null }: Way, otherwise: string): string {
  if (meant !== null) return `write "${say(meant)}"`
  return near === null ? otherwise : `is it "${say(near)}"?`
}

const KINDS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  number: { zh: '数字', en: 'a number' },
  string: { zh: '文字', en: 'text' },
  text: { zh: '文字', en: 'text' },
  boolean: { zh: '是或否', en: 'yes or no' },
  answer: { zh: '是或否', en: 'yes or no' },
  date: { zh: '日期', en: 'a date' },
  moment: { zh: '日期', en: 'a date' },
  time: { zh: '时间', en: 'a time' },
  'date time': { zh: '日期时间', en: 'a date and time' },
  duration: { zh: '时长', en: 'a length of time' },
  list: { zh: '多个值', en: 'several values' },
  context: { zh: '一组字段', en: 'a group of fields' },
  range: { zh: '范围', en: 'a range' },
  function: { zh: '函数', en: 'a function' },
}

/** A kind of value as a person calls it. */
export function wordKind(kind: Json | undefined, locale: Locale): string {
  const words = typeof kind === 'string' && Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  return words?.[locale] ?? say(kind)
}

function pair(left: Json | undefined, right: Json | undefined, locale: Locale): string {
  const [a, b] = [wordKind(left, locale), wordKind(right, locale)]
  if (locale === 'zh') return a === b ? `两个${a}` : `${a}和${b}`
  return a === b ? `${a} and ${b}` : `${a} with ${b}`
}

function list(choices: Json | undefined, between: string): string {
  return Array.isArray(choices) ? choices.map(say).join(between) : say(choices)
}

function say(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null)
}
