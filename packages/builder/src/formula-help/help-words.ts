import type { Locale } from '@paperwright/runtime'
import type { FormulaPlace, ReadyKey } from './ready-formulas.ts'

interface HelpWords {
  title: string
  ready: string
  choose: string
  write: string
  functions: string
  search: string
  none: string
  noFields: Record<FormulaPlace, string>
  amountWords: string
  option: string
  keys: Record<ReadyKey, { title: string; slots: readonly string[] }>
  /** What a formula is tried with. */
  over: Record<FormulaPlace, string>
  withGiven(over: string, given: string): string
  tried(over: string, value: string): string
  blankIn(over: string, names: string): string
  blank(over: string): string
  tooLong(over: string): string
  yes: string
  no: string
}

export const helpWords: Record<Locale, HelpWords> = {
  zh: {
    title: '常用公式和函数',
    ready: '常用公式',
    choose: '请选择',
    write: '写入',
    functions: '函数',
    search: '按用途或名称找函数',
    none: '没有这样的函数',
    noFields: {
      form: '表单里还没有可用的字段',
      row: '这个查询里没有可用的字段',
      figures: '这里没有可用的数值',
    },
    amountWords: '要大写金额时，把字段类型改为“大写金额”，再选是哪个金额。',
    option: '选项',
    keys: {
      sum: { title: '明细一列的合计', slots: ['哪一列'] },
      multiply: { title: '两数相乘', slots: ['数', '乘以'] },
      share: { title: '占百分之几', slots: ['部分', '总数'] },
      round: { title: '四舍五入到两位小数', slots: ['数'] },
      excess: { title: '如果超出，算出超出多少，否则为 0', slots: ['数', '限额'] },
      days: { title: '两个日期相隔的天数', slots: ['从', '到'] },
      hours: { title: '两个时间相隔的小时数', slots: ['从', '到'] },
      age: { title: '周岁（到今天）', slots: ['出生日期'] },
      later: { title: '若干天后的日期（7 天）', slots: ['从'] },
      join: { title: '文字连在一起', slots: ['前', '后'] },
      option: { title: '选了某个选项', slots: ['字段'] },
      filled: { title: '已经填写', slots: ['字段'] },
      notBefore: { title: '日期不早于另一日期', slots: ['日期', '不早于'] },
      notMore: { title: '数不大于另一数', slots: ['数', '不大于'] },
      difference: { title: '两数相减', slots: ['数', '减去'] },
      rate: { title: '比率：占百分之几', slots: ['部分', '总数'] },
      per: { title: '平均到每一个（人均、单价）', slots: ['总数', '除以'] },
      perMonth: { title: '全年平均到每月（12 个月）', slots: ['全年的数'] },
      growth: { title: '比另一数增长百分之几', slots: ['现在', '原来'] },
      begin: { title: '开头几个字（4 个）', slots: ['文字'] },
      band: { title: '按大小分段，如年龄段（18、60）', slots: ['数'] },
    },
    over: { form: '按样例', row: '按预览中的一行', figures: '按预览的合计' },
    withGiven: (over, given) => `${over}（${given}）`,
    tried: (over, value) => `${over}：${value}`,
    blankIn: (over, names) => `${over}没有结果：其中${names}是空的`,
    blank: (over) => `${over}没有结果`,
    tooLong: (over) => `${over}算得太久，请简化公式`,
    yes: '成立',
    no: '不成立',
  },
  en: {
    title: 'Usual formulas and functions',
    ready: 'Usual formulas',
    choose: 'Choose',
    write: 'Write it',
    functions: 'Functions',
    search: 'Find a function by use or name',
    none: 'No such function',
    noFields: {
      form: 'The form has no field for it yet',
      row: 'No such field in this query yet',
      figures: 'No such figure here yet',
    },
    amountWords: 'For an amount in words, make the field’s type “Amount in words”, then choose which amount.',
    option: 'Option',
    keys: {
      sum: { title: 'Total of a list’s column', slots: ['Column'] },
      multiply: { title: 'One number times another', slots: ['Number', 'Times'] },
      share: { title: 'Per cent of', slots: ['Part', 'Whole'] },
      round: { title: 'Round to two decimals', slots: ['Number'] },
      excess: { title: 'If above a limit, by how much, else 0', slots: ['Number', 'Limit'] },
      days: { title: 'Days between two dates', slots: ['From', 'To'] },
      hours: { title: 'Hours between two times', slots: ['From', 'To'] },
      age: { title: 'Age in years (today)', slots: ['Date of birth'] },
      later: { title: 'A date some days later (7)', slots: ['From'] },
      join: { title: 'Words joined', slots: ['First', 'Then'] },
      option: { title: 'An option is chosen', slots: ['Field'] },
      filled: { title: 'It is filled in', slots: ['Field'] },
      notBefore: { title: 'A date not before another', slots: ['Date', 'Not before'] },
      notMore: { title: 'A number not above another', slots: ['Number', 'Not above'] },
      difference: { title: 'One number less another', slots: ['Number', 'Less'] },
      rate: { title: 'Rate: per cent of', slots: ['Part', 'Whole'] },
      per: { title: 'Per one: per head, per piece', slots: ['Whole', 'Divided by'] },
      perMonth: { title: 'A year’s figure per month (12)', slots: ['Figure of a year'] },
      growth: { title: 'Growth in per cent', slots: ['Now', 'Before'] },
      begin: { title: 'First characters of a text (4)', slots: ['Text'] },
      band: { title: 'Bands of a number, such as ages (18, 60)', slots: ['Number'] },
    },
    over: {
      form: 'With the sample',
      row: 'With a row of the preview',
      figures: 'With the preview’s totals',
    },
    withGiven: (over, given) => `${over} (${given})`,
    tried: (over, value) => `${over}: ${value}`,
    blankIn: (over, names) => `${over}, no result: ${names} is blank`,
    blank: (over) => `${over}, no result`,
    tooLong: (over) => `${over}, it takes too long; simplify the formula`,
    yes: 'true',
    no: 'false',
  },
}
