import type { Reach } from '../../access/rights.ts'
import type { Locale } from '../../fields/field-type.ts'
import type { ShareOf } from './result.ts'

/** What the language of a printed or shown result has to say: the locale, and the report's own words in it. */
export interface WordSetting {
  locale: Locale
  /** A printed word in the locale; itself where none is known. */
  word(printed: string): string
}

interface ReportWords {
  blank: string
  yes: string
  no: string
  total: string
  subtotal: string
  /** What is beyond the first ones. */
  others: string
  item: string
  noRows: string
  /** Nothing among what may be seen, which is not all that there is. */
  noRowsSeen: string
  goesOn: string
  unit(unit: string): string
  /** With a unit behind a title. */
  titled(title: string, unit: string): string
  below(bound: string): string
  from(bound: string): string
  /** Up to the upper bound, which is not in it. */
  fromBelow(lower: string, upper: string): string
  day(day: { year: number; month: number; day: number }): string
  month(month: { year: number; month: number }): string
  /** The year is left out where all weeks are of one. */
  week(week: number, year?: number): string
  quarter(quarter: number, year?: number): string
  year(year: number): string
  listed(shown: number, all: number): string
  /** That a ratio counts some of the rows alone: those that have both of its sides. */
  ratio(title: string, counted: number, of: number): string
  shareOf: Record<ShareOf, string>
  /** The conditions that a report always has. */
  onlyWhere(conditions: string): string
  /** What a reader asked for: a parameter with its value, and all of them. */
  given(title: string, value: string): string
  asked(given: string): string
  /** Whose records are counted. */
  counted(words: string): string
  withoutRefused: string
  /** Of one form, or of several. */
  countedOf(forms: string, reach: string): string
  countedApart: string
  /** What differs from the others. */
  among(forms: string, reach: string): string
  everyForm: string
  /** Forms by their titles; `more` of them are not named. */
  titles(named: readonly string[], more: number): string
  unseenForms(count: number): string
  reach: Record<Reach | 'mixed', string>
  unlimited: string
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** What sheets and screens say of any report's result. */
export const REPORT_WORDS: Readonly<Record<Locale, ReportWords>> = {
  zh: {
    blank: '未填',
    yes: '是',
    no: '否',
    total: '合计',
    subtotal: '小计',
    others: '其他',
    item: '项目',
    noRows: '没有符合条件的记录',
    noRowsSeen: '可查看的记录中没有符合条件的',
    goesOn: '续表',
    unit: (unit) => `单位：${unit}`,
    titled: (title, unit) => `${title}（${unit}）`,
    below: (bound) => `${bound}以下`,
    from: (bound) => `${bound}及以上`,
    fromBelow: (lower, upper) => `${lower}至不足${upper}`,
    day: ({ year, month, day }) => `${year}年${month}月${day}日`,
    month: ({ year, month }) => `${year}年${month}月`,
    week: (week, year) => `${year === undefined ? '' : `${year}年`}第${week}周`,
    quarter: (quarter, year) => `${year === undefined ? '' : `${year}年`}${'一二三四'[quarter - 1]}季度`,
    year: (year) => `${year}年`,
    listed: (shown, all) => `共 ${all} 条，此处列出前 ${shown} 条`,
    ratio: (title, counted, of) => `${title}：只计各项都已填写的 ${counted} 条，共 ${of} 条`,
    shareOf: {
      share: '按占总计的百分比',
      'share-of-row': '按占本行合计的百分比',
      'share-of-column': '按占本列合计的百分比',
    },
    onlyWhere: (conditions) => `条件：${conditions}`,
    given: (title, value) => `${title} ${value}`,
    asked: (given) => `统计条件：${given}`,
    counted: (words) => `统计范围：${words}`,
    withoutRefused: '签字被拒绝的记录未计入',
    countedOf: (forms, reach) => `${forms}：${reach}`,
    countedApart: '；',
    among: (forms, reach) => `其中${forms}：${reach}`,
    everyForm: '各表单',
    titles: (named, more) => named.join('、') + (more > 0 ? `等 ${named.length + more} 张表单` : ''),
    unseenForms: (count) => `另有 ${count} 张表单无权查看，未计入`,
    reach: {
      all: '全部记录',
      department: '本部门的记录',
      departments: '所管部门的记录',
      own: '本人的记录',
      none: '无权查看，未计入',
      mixed: '部分数据仅含所管部门、本部门或本人的记录',
    },
    unlimited: '不限',
  },
  en: {
    blank: '(blank)',
    yes: 'Yes',
    no: 'No',
    total: 'Total',
    subtotal: 'Subtotal',
    others: 'Others',
    item: 'Item',
    noRows: 'No matching records',
    noRowsSeen: 'No matching records that you have access to',
    goesOn: 'continued',
    unit: (unit) => `Unit: ${unit}`,
    titled: (title, unit) => `${title} (${unit})`,
    below: (bound) => `below ${bound}`,
    from: (bound) => `${bound} and above`,
    fromBelow: (lower, upper) => `${lower} to under ${upper}`,
    day: ({ year, month, day }) => `${day} ${MONTHS[month - 1]} ${year}`,
    month: ({ year, month }) => `${MONTHS[month - 1]} ${year}`,
    week: (week, year) => `Week ${week}${year === undefined ? '' : `, ${year}`}`,
    quarter: (quarter, year) => `Q${quarter}${year === undefined ? '' : ` ${year}`}`,
    year: (year) => String(year),
    listed: (shown, all) => `First ${shown} of ${all}`,
    ratio: (title, counted, of) =>
      `${title}: only the ${counted} of ${of} entries where all of its figures are filled in`,
    shareOf: {
      share: 'per cent of the grand total',
      'share-of-row': 'per cent of the row total',
      'share-of-column': 'per cent of the column total',
    },
    onlyWhere: (conditions) => `Only where ${conditions}`,
    given: (title, value) => `${title}: ${value}`,
    asked: (given) => `Report for ${given}`,
    counted: (words) => `Records included: ${words}`,
    withoutRefused: 'Records whose signature was refused are left out',
    countedOf: (forms, reach) => `${forms}: ${reach}`,
    countedApart: '; ',
    among: (forms, reach) => `${forms}: ${reach}`,
    everyForm: 'all forms',
    titles: (named, more) => named.join(', ') + (more > 0 ? ` and ${more} more` : ''),
    unseenForms: (count) => `excluding ${count} ${count === 1 ? 'form' : 'forms'} without access`,
    reach: {
      all: 'all records',
      department: 'own department’s records',
      departments: 'own departments’ records',
      own: 'own records',
      none: 'not included, no access',
      mixed: 'for some forms only some departments’ or own records',
    },
    unlimited: 'any',
  },
}
