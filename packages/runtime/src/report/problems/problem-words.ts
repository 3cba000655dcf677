import type { ExpressionProblemCode } from '../../feel/check/expression-problem.ts'
import { circleWords, wordKind } from '../../rules/expression-words.ts'
import type { Json } from '../../form/json-schema.ts'

export type Words = (params: Record<string, Json>) => string

/** What is wrong and what to do about it, by the problem's code. */
export const zh = {
  takenCode: ({ name, other }) => `编号“${say(name)}”已是“${say(other)}”的，请换一个`,
  takenSeries: ({ name, other }) =>
    `编号前缀“${say(name)}”已是“${say(other)}”的，两者的号会混在一起，请换一个`,
  notReport: () => '文件不是 JSON 对象，报表应是一个 JSON 对象',
  missing: ({ key }) => `缺少“${say(key)}”，请补上`,
  unknownKey: ({ key }) => `不认识“${say(key)}”，请检查拼写或删去`,
  badKey: ({ key }) =>
    `“${say(key)}”不能用作标识：请用字母开头的字母和数字，并避开 if、and、parameters、values 等已有用途的词`,
  badSetting: () => '这里的写法不符合要求，请对照报表的设置修改',
  sheetOrFills: () => '报表要么有自己的版面（sheet），要么填写一张表单（fills），请只留其中一个',
  noSuchForm: ({ form }) => `没有表单“${say(form)}”，请改成已有的表单`,
  noSuchField: ({ field, form }) => `表单“${say(form)}”没有字段“${say(field)}”，请改成它有的字段`,
  notRepeating: ({ field }) => `“${say(field)}”既不是明细，也不是一组同类字段，不能逐行展开，请改选`,
  nestedEach: ({ field }) => `“${say(field)}”在另一个明细里面，不能逐行展开，请展开外层的明细或改选`,
  membersDiffer: ({ field, member }) =>
    `“${say(field)}”里的“${say(member)}”与其他各项的类型或单位不同，不能一起统计，请改选`,
  badReference: ({ reference }) =>
    `“${say(reference)}”不是字段的写法，请写成 来源/字段，如 sale/customer，或 sale.number`,
  noSuchSource: ({ source }) => `没有来源“${say(source)}”，请改成本查询已有的来源`,
  holdsFields: ({ field }) => `“${say(field)}”包含其他字段，请改选其中的字段`,
  beyondEach: ({ field, list }) =>
    `“${say(field)}”在明细“${say(list)}”里有多行，请让来源逐行展开该明细，或改选其他字段`,
  noEntry: ({ source }) => `来源“${say(source)}”没有展开明细，没有序号可取，请删去或先展开明细`,
  sameSource: ({ source }) => `来源名“${say(source)}”重复，请改成不同的名字`,
  joinWithoutKey: () => '关联没有写明按哪些字段对应，请至少写一对字段',
  joinOfKinds: ({ before, own }) =>
    `“${say(before)}”与“${say(own)}”的类型不同，对应不上，请改选同类型的单值字段`,
  joinNotOwn: ({ source }) => `每一对的第二个字段必须是“${say(source)}”自己的字段，请改正`,
  fromOrFormula: () => '字段要么取自表单，要么用公式计算，请只写其中一个',
  partsDiffer: ({ parts, references }) =>
    `查询有 ${say(parts)} 个来源，这里写了 ${say(references)} 个字段，请为每个来源写一个（没有的写 null）`,
  fromNothing: () => '每个来源都没有这个字段，请至少选一个',
  kindsDiffer: () => '各来源的字段类型不同，不能合为一列，请改选同类型的字段',
  unitsDiffer: () => '各来源的单位不同，加在一起会出错，请改选同单位的字段或用公式换算',
  formulaBeyondSql: ({ formula, at, part }) =>
    `公式“${say(formula)}”中的“${say(part)}”（第 ${say(at)} 个字符起）不能用在查询里，请换一种写法`,
  formulaGives: ({ formula, kind, wanted }) =>
    `公式“${say(formula)}”的结果是${wordKind(kind, 'zh')}，而字段写的是${wordKind(wanted, 'zh')}，请改公式或改字段的类型`,
  circularFormula: ({ fields }) => circleWords.zh(say(fields)),
  listOrCross: () => '查询要么逐条列出（list），要么分组汇总（cross），请只留其中一个',
  noSuchKey: ({ key }) => `本查询没有字段“${say(key)}”，请改成它有的字段，或先增加该字段`,
  sameKey: ({ key }) => `指标与字段都叫“${say(key)}”，请给其中一个改名`,
  opNeverFits: ({ field, op }) => `“${say(field)}”不能用“${say(op)}”比较，请改用适合它的比较方式`,
  valueNotAsked: ({ op }) => `“${say(op)}”不需要比较的值，请删去`,
  valueOrParameter: () => '比较的值要么写明（value），要么取自参数（parameter），请只写其中一个',
  valueNeverFits: ({ field, op }) => `这个值不能与“${say(field)}”作“${say(op)}”比较，请改正`,
  noSuchParameter: ({ parameter }) => `没有参数“${say(parameter)}”，请改正或增加该参数`,
  parameterNeverFits: ({ parameter, field, op }) =>
    `参数“${say(parameter)}”的类型不能与“${say(field)}”作“${say(op)}”比较，请改用同类型的参数`,
  parameterHolds: ({ parameter }) => `参数“${say(parameter)}”包含其他字段，请改成能直接填写的类型`,
  presetNeverFits: ({ parameter, preset }) =>
    `参数“${say(parameter)}”不能从“${say(preset)}”开始：日期用 today、yesterday，月份用 this-month、last-month，整数年份用 this-year、last-year`,
  shiftWithoutSpan: () => '只有日期、月份或整数年份的参数可以前后移动，请删去 shift 或改用这样的参数',
  notSortable: ({ field }) => `“${say(field)}”没有先后之分，不能用来排序，请改选`,
  notNumeric: ({ field }) => `“${say(field)}”不是数字，不能求和或求平均，请改选数字字段，或改为计数`,
  notOrdered: ({ field }) => `“${say(field)}”不是数字或日期，没有最大最小，请改选`,
  notGroupable: ({ field }) =>
    `“${say(field)}”不是单个的值，不能用来分组或去重（多选字段请让来源逐项展开），请改选`,
  sameGroup: ({ key }) => `“${say(key)}”在同一方向上分组了两次，请删去一个，或改用不同的时段`,
  bucketNeverFits: ({ field }) => `“${say(field)}”不能这样分段：时段只用于日期，分界只用于数字，请改正`,
  boundsNotRising: () => '分界必须从小到大、互不相同，请改正',
  noSuchMeasure: ({ measure }) => `没有指标“${say(measure)}”，请改成本查询的指标`,
  completeWithTop: () => '只取前几名时不能补齐所有项，请只留其中一个',
  neverComplete: ({ field }) => `“${say(field)}”没有固定的各项，不能补齐，请只对选项和时段使用`,
  besideNothing: () => '附在旁边的项要排在分组之后，而且外层至少有一个分组，请移到分组后面，或改为分组',
  besideAlone: () => '附在旁边的项每组只有一个值，不能再取前几名、补齐或小计，请去掉这些设置，或改为分组',
  subtotalInnermost: () => '最里层的分组没有小计，请删去，或把小计写在外层',
  ofOrFormula: () => '指标要么从记录汇总（of），要么用公式计算（formula），请只写其中一个',
  measureWithoutField: ({ of }) => `“${say(of)}”要写明汇总哪个字段，请补上`,
  computedOfRows: () => '公式指标只由其他指标计算，不能再写字段和条件，请删去',
  showOfMoments: ({ show }) => `日期不能显示为“${say(show)}”，请删去`,
  showWithoutSpans: ({ show }) =>
    `“${say(show)}”要与上一期比较，必须恰好按一个时段分组，请增加或减少时段分组`,
  keepWithoutRows: () => '没有行分组，就没有可以筛去的行，请删去',
  noSuchQuery: ({ query }) => `没有查询“${say(query)}”，请改成已有的查询`,
  noSuchWord: ({ name }) =>
    `文字中的“{${say(name)}}”不存在，请写 {parameters/参数} 或 {values/数值}，并检查名称`,
  notShown: ({ key }) => `查询的结果里没有“${say(key)}”，请改成其中显示的字段或指标`,
  cornerWithoutHeads: () => '斜线表头只用于有行分组的交叉表，请删去',
  onlyForCross: () => '这里只能用分组汇总（cross）的查询，请改选查询',
  chartOfOneSeries: ({ chart }) => `“${say(chart)}”图只能画一组数据，请只选一个指标，并去掉列分组`,
  noSuchSlot: ({ slot }) => `没有签字位“${say(slot)}”，请改正或增加该签字位`,
  sameSlot: ({ slot }) => `签字位标识“${say(slot)}”重复，请改成不同的标识`,
  slotTwice: ({ slot }) => `签字位“${say(slot)}”放了两次，请只留一处`,
  slotNotPlaced: ({ slot }) => `签字位“${say(slot)}”没有放在报表上，请增加签字行`,
  signaturesOfForm: () => '填写表单的报表用该表单的签字位，请删去这里的签字位',
  filledInList: ({ field }) => `“${say(field)}”在明细里，请写在 lists 中，由查询给出各行`,
  filledAcross: () => '带列分组的查询不能填入明细，请去掉列分组或改选查询',
  noSuchEntryKey: ({ key }) => `该明细没有列“${say(key)}”，请改正`,
  entryNeverFits: ({ key, field }) => `“${say(key)}”的类型不能填入“${say(field)}”，请改选`,
} satisfies Record<string, Words>

/** What can be wrong with a report, beside what can be wrong with the fields of any form. */
/** Those of expressions are worded with those of forms. */
export type ReportProblemCode = keyof typeof zh | ExpressionProblemCode | 'formulaFault'

export const en: Record<keyof typeof zh, Words> = {
  takenCode: ({ name, other }) => `the code "${say(name)}" is that of "${say(other)}"; choose another`,
  takenSeries: ({ name, other }) =>
    `the series "${say(name)}" is that of "${say(other)}", whose numbers would have gaps; choose another`,
  notReport: () => 'the file contains no JSON object; a report is one JSON object',
  missing: ({ key }) => `"${say(key)}" is missing; please add it`,
  unknownKey: ({ key }) => `"${say(key)}" isn’t known here; check the spelling or remove it`,
  badKey: ({ key }) =>
    `"${say(key)}" isn’t a valid key; use letters and digits, a letter first, and no word with a meaning of its own such as if, and, parameters, values`,
  badSetting: () => 'this is not allowed here; compare it with the settings of reports',
  sheetOrFills: () => 'a report has either a sheet of its own or fills a form; keep one of them',
  noSuchForm: ({ form }) => `there is no form "${say(form)}"; choose one that exists`,
  noSuchField: ({ field, form }) => `the form "${say(form)}" has no field "${say(field)}"; choose one it has`,
  notRepeating: ({ field }) =>
    `"${say(field)}" is neither a list nor a group of similar fields, so it gives no rows; choose another`,
  nestedEach: ({ field }) =>
    `"${say(field)}" is inside another list; go through the outer list, or choose another`,
  membersDiffer: ({ field, member }) =>
    `"${say(member)}" in "${say(field)}" has a different type or unit from the others; choose another group or column`,
  badReference: ({ reference }) =>
    `"${say(reference)}" names no field; write source/field as in sale/customer, or sale.number`,
  noSuchSource: ({ source }) => `there is no source "${say(source)}"; name one of this query`,
  holdsFields: ({ field }) => `"${say(field)}" contains other fields; choose one of these`,
  beyondEach: ({ field, list }) =>
    `"${say(field)}" has several rows in the list "${say(list)}"; let the source go through that list, or choose another field`,
  noEntry: ({ source }) =>
    `the source "${say(source)}" doesn’t go through a list and has no entries; remove it, or choose a list`,
  sameSource: ({ source }) => `two sources are called "${say(source)}"; change one of them`,
  joinWithoutKey: () => 'the join does not say which fields belong together; name at least one pair',
  joinOfKinds: ({ before, own }) =>
    `"${say(before)}" and "${say(own)}" have different types and never match; choose fields of the same type with a single value`,
  joinNotOwn: ({ source }) => `the second field of a pair belongs to "${say(source)}" itself; correct it`,
  fromOrFormula: () => 'a field is either taken from a form or calculated; keep one of them',
  partsDiffer: ({ parts, references }) =>
    `the query has ${say(parts)} sources, ${say(references)} fields are named; name one for each, or null`,
  fromNothing: () => 'no source has this field; choose at least one',
  kindsDiffer: () => 'the sources’ fields have different types; choose fields of the same type',
  unitsDiffer: () =>
    'the sources’ fields have different units; choose fields with the same unit, or convert with a formula',
  formulaBeyondSql: ({ formula, at, part }) =>
    `"${say(part)}" in the formula "${say(formula)}" (from character ${say(at)}) can’t be used in queries; write it differently`,
  formulaGives: ({ formula, kind, wanted }) =>
    `the formula "${say(formula)}" gives ${wordKind(kind, 'en')}, the field says ${wordKind(wanted, 'en')}; change one of them`,
  circularFormula: ({ fields }) => circleWords.en(say(fields)),
  listOrCross: () => 'a query is either a list or a pivot table; keep one of them',
  noSuchKey: ({ key }) => `this query has no field "${say(key)}"; name one that it has, or add it`,
  sameKey: ({ key }) => `a measure and a field are both called "${say(key)}"; rename one of them`,
  opNeverFits: ({ field, op }) =>
    `"${say(field)}" can’t be compared using "${say(op)}"; choose another comparison`,
  valueNotAsked: ({ op }) => `"${say(op)}" doesn’t take a value; remove it`,
  valueOrParameter: () => 'a condition compares either with a value or with a parameter; keep one of them',
  valueNeverFits: ({ field, op }) =>
    `"${say(field)}" cannot be compared with this value by "${say(op)}"; change it`,
  noSuchParameter: ({ parameter }) => `there is no parameter "${say(parameter)}"; correct the name or add it`,
  parameterNeverFits: ({ parameter, field, op }) =>
    `the parameter "${say(parameter)}" cannot be compared with "${say(field)}" by "${say(op)}"; use one of the same kind`,
  parameterHolds: ({ parameter }) =>
    `the parameter "${say(parameter)}" contains other fields; choose a type that takes a value`,
  presetNeverFits: ({ parameter, preset }) =>
    `the parameter "${say(parameter)}" cannot start from "${say(preset)}"; days start from today or yesterday, months from this-month or last-month, whole numbers from this-year or last-year`,
  shiftWithoutSpan: () =>
    'only parameters that are days, months or whole years can be shifted; remove the shift',
  notSortable: ({ field }) => `"${say(field)}" has no order to sort by; choose another field`,
  notNumeric: ({ field }) => `"${say(field)}" isn’t a number; choose a number, or count instead`,
  notOrdered: ({ field }) =>
    `"${say(field)}" is neither a number nor a date, so it has no minimum or maximum; choose another`,
  notGroupable: ({ field }) =>
    `"${say(field)}" isn’t a single value to group by or count; let the source go through its options, or choose another`,
  sameGroup: ({ key }) =>
    `"${say(key)}" is grouped twice the same way; remove one, or group it by another period`,
  bucketNeverFits: ({ field }) =>
    `"${say(field)}" can’t be grouped this way; periods are for dates, ranges for numbers`,
  boundsNotRising: () => 'ranges must increase; put them in order',
  noSuchMeasure: ({ measure }) => `there is no measure "${say(measure)}"; name one of this query`,
  completeWithTop: () =>
    'showing only the top items and showing all items exclude each other; keep one of them',
  neverComplete: ({ field }) =>
    `"${say(field)}" has no fixed set of values; this works only for options and time periods`,
  besideNothing: () => 'what is shown beside a group stands behind the groups; move it there, or group by it',
  besideAlone: () =>
    'what is shown beside a group has one value; take away its top, subtotal and missing items, or group by it',
  subtotalInnermost: () => 'the innermost group has no subtotal; remove it, or move it further out',
  ofOrFormula: () => 'a value is either summarised from rows or calculated; keep one of them',
  measureWithoutField: ({ of }) => `"${say(of)}" needs a field to summarise; add it`,
  computedOfRows: () => 'a calculated value can only use other values; remove its field and conditions',
  showOfMoments: ({ show }) => `dates can’t be shown as "${say(show)}"; remove it`,
  showWithoutSpans: ({ show }) =>
    `"${say(show)}" compares with the previous period and needs exactly one group by time period; add or remove one`,
  keepWithoutRows: () => 'there are no row groups, so there are no rows to leave out; remove it',
  noSuchQuery: ({ query }) => `there is no query "${say(query)}"; choose one that exists`,
  noSuchWord: ({ name }) =>
    `"{${say(name)}}" in the text doesn’t exist; write {parameters/…} or {values/…} and check the name`,
  notShown: ({ key }) => `the query does not show "${say(key)}"; name a field or measure that it shows`,
  cornerWithoutHeads: () => 'a diagonal header only works in pivot tables with row groups; remove it',
  onlyForCross: () => 'this only works for pivot tables; choose another query',
  chartOfOneSeries: ({ chart }) =>
    `a ${say(chart)} chart shows one series; choose one value and no column groups`,
  noSuchSlot: ({ slot }) =>
    `there is no signature field "${say(slot)}"; correct the key or add the signature field`,
  sameSlot: ({ slot }) => `two signature fields have the key "${say(slot)}"; change one of them`,
  slotTwice: ({ slot }) => `the signature field "${say(slot)}" appears twice; keep only one`,
  slotNotPlaced: ({ slot }) => `the signature field "${say(slot)}" isn’t placed; add a signature line`,
  signaturesOfForm: () => 'a filled-in form has its own signature fields; remove these',
  filledInList: ({ field }) => `"${say(field)}" is in a list; fill it in under "lists", from a query`,
  filledAcross: () => 'a query with column groups can’t fill a list; remove them, or choose another query',
  noSuchEntryKey: ({ key }) => `the list has no column "${say(key)}"; correct the name`,
  entryNeverFits: ({ key, field }) =>
    `"${say(key)}" has a different type from "${say(field)}"; choose another`,
}

function say(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null)
}
