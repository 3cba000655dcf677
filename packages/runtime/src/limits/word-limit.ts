import type { Locale } from '../fields/field-type.ts'
import type { Json } from '../form/json-schema.ts'

/** What there is too much of, by `of`: the noun with its measure, and what to do. */
const zh: Record<string, [counted: string, wayOut: string]> = {
  depth: ['层嵌套', '请减少层层包含'],
  values: ['个值（引用展开计入）', '请减少字段、单元格或选项，或拆成几份'],
  characters: ['个字符（引用展开计入）', '请缩短文字，或拆成几份'],
  references: ['处引用（层层展开计入）', '请不要让定义互相引用，或拆成几份'],
  fields: ['个字段（引用展开计入）', '请删去不填的字段，或拆成几份'],
  sources: ['处取数来源', '请拆成几张报表'],
  places: ['个格子（明细的空行计入）', '请减少行、列或明细的空行，或拆成几张表'],
  enum: ['个选项', '请改用文本或引用另一张表单'],
  oneOf: ['个选项', '请改用文本或引用另一张表单'],
  options: ['个选项', '请减少选项'],
  blocks: ['个版块', '请拆成几份'],
  columns: ['列', '请减少列数'],
  rows: ['行', '请拆成几个表格'],
  cells: ['个单元格', '请减少一行里的单元格'],
  queries: ['个查询', '请拆成几张报表'],
  joins: ['个关联', '请减少关联'],
  measures: ['个指标', '请拆成几个查询'],
  where: ['个条件', '请减少条件'],
  any: ['个条件', '请减少条件'],
}
const anyZh: [string, string] = ['项', '请减少，或拆成几份']
const formulaZh: [string, string] = ['个字符', '请把公式拆成几个字段']

const en: Record<string, [counted: string, wayOut: string]> = {
  depth: ['levels inside of each other', 'nest less'],
  values: ['values, references followed', 'use fewer fields, cells or options, or split it'],
  characters: ['characters, references followed', 'shorten its words, or split it'],
  references: [
    'references, each followed wherever it leads',
    'let definitions not name each other, or split it',
  ],
  fields: ['fields, references followed', 'remove fields that nobody fills in, or split it'],
  sources: ['sources', 'split the report'],
  places: [
    'places, blank lines of lists included',
    'use fewer rows, columns or blank lines, or split the form',
  ],
  enum: ['options', 'use a text, or look up another form'],
  oneOf: ['options', 'use a text, or look up another form'],
  options: ['options', 'use fewer'],
  blocks: ['blocks', 'split it'],
  columns: ['columns', 'use fewer'],
  rows: ['rows', 'split the frame'],
  cells: ['cells', 'use fewer in one row'],
  queries: ['queries', 'split the report'],
  joins: ['joins', 'use fewer'],
  measures: ['measures', 'split the query'],
  where: ['conditions', 'use fewer'],
  any: ['conditions', 'use fewer'],
}
const anyEn: [string, string] = ['entries', 'use fewer, or split it']
const formulaEn: [string, string] = ['characters', 'split the formula over several fields']

const FORMULAS = new Set([
  'x-formula',
  'x-visible',
  'x-default',
  'x-options-by',
  'holds',
  'formula',
  'keep',
  'when',
])

/** That there is too much of something: how much is allowed, how much there is where that is known, and the way out. */
export function wordLimit({ of, most, found }: Record<string, Json>, locale: Locale): string {
  const key = String(of)
  const told = found === undefined ? '' : String(found)
  if (locale === 'zh') {
    const [counted, wayOut] = FORMULAS.has(key) ? formulaZh : (zh[key] ?? anyZh)
    return `这里太多了：最多 ${String(most)} ${counted}${told && `，现有 ${told}`}，${wayOut}`
  }
  const [counted, wayOut] = FORMULAS.has(key) ? formulaEn : (en[key] ?? anyEn)
  return `this is too much: at most ${String(most)} ${counted}${told && `, and there are ${told}`}; ${wayOut}`
}
