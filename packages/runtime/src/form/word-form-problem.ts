import type { Locale } from '../fields/field-type.ts'
import type { Json } from './json-schema.ts'
import { wordLimit } from '../limits/word-limit.ts'
import { circleWords, expressionWords } from '../rules/expression-words.ts'
import type { FormProblem } from './form-problem.ts'

type Words = (params: Record<string, Json>) => string

const zh: Record<string, Words> = {
  notJson: ({ line, column }) =>
    `文件不是有效的 JSON：第 ${say(line)} 行第 ${say(column)} 列有错，请检查引号、逗号和括号`,
  tooMuch: (params) => wordLimit(params, 'zh'),
  checkTooLong: ({ seconds }) =>
    `检查超过 ${say(seconds)} 秒，已停止：请简化公式、格式要求和引用，或拆成几份`,
  checkTooLarge: () => '检查占用的内存过多，已停止：请简化公式和引用，或拆成几份',
  notObject: () => '文件不是 JSON 对象，表单应是一个 JSON Schema 对象',
  notObjectSchema: () => '不是对象类型的 JSON Schema，请在最外层写 "type": "object"',
  missing: ({ key }) => `缺少“${say(key)}”，请补上`,
  noFieldType: () => '没有写明字段类型，请用 x-field 写明，如 "x-field": "text"',
  unknownFieldType: ({ type }) => `没有“${say(type)}”这种字段类型，请改用已有的类型`,
  unknownKey: ({ key }) => `不认识“${say(key)}”，请检查拼写或删去`,
  twoKinds: ({ kinds }) => `一个单元格只能是一种内容，这里同时写了 ${say(kinds)}，请只留一种`,
  setting: () => '这里的写法不符合要求，请对照字段类型的设置修改',
  badKeyword: ({ message }) => `JSON Schema 关键字的写法有错（${say(message)}），请改正`,
  patternInvalid: ({ pattern }) =>
    `“${say(pattern)}”不是有效的正则表达式（ECMAScript 语法，带 u 标志），请改正`,
  patternBackReference: ({ pattern }) =>
    `正则表达式“${say(pattern)}”用了反向引用（如 \\1），核对会没完没了，请改成不用反向引用的写法`,
  patternTooLarge: ({ pattern }) =>
    `正则表达式“${say(pattern)}”太长、嵌套太深或重复次数太多，请缩短，或改用“最多字数”等设置`,
  requiredUnknown: ({ key }) => `必填项“${say(key)}”不在字段中，请增加该字段或从必填中删去`,
  reservedKey: ({ key }) => `“${say(key)}”不能用作字段名，请换一个`,
  danglingReference: ({ reference }) => `引用“${say(reference)}”找不到对应的定义，请改正或补上定义`,
  referenceCircle: ({ field }) => `字段“${say(field)}”的引用绕回了自己，没有尽头，请断开循环`,
  takenCode: ({ name, other }) => `编号“${say(name)}”已是“${say(other)}”的，请换一个`,
  takenSeries: ({ name, other }) =>
    `编号前缀“${say(name)}”已是“${say(other)}”的，两者的号会混在一起，请换一个`,
  sameOption: ({ value }) => `选项值“${say(value)}”重复，请改成不同的值`,
  optionsByMissing: ({ field }) =>
    `“${say(field)}”的选项写了属于哪些（x-for），却没有写随哪一项而定（x-options-by），请补上或删去`,
  optionsByUnfit: ({ field, of }) =>
    `“${say(field)}”的选项不能随“${say(of)}”而定：要随同一处或外层的单选、多选，请改选一项`,
  optionForUnknown: ({ option, of, value }) =>
    `选项“${say(option)}”属于“${say(of)}”的“${say(value)}”，但那里没有这个选项，请改正`,
  blankUnknown: ({ field, option }) =>
    `选项“${say(option)}”的填空字段“${say(field)}”不存在，请在旁边增加该字段`,
  badReference: ({ keyword }) =>
    `引用设置“${say(keyword)}”写错了：form 写另一张表单的标识，如 corporate-customer-file；field、fills、hint 写那张表单里字段的位置，如 /customerName`,
  fillUnknown: ({ key }) => `要带入的字段“${say(key)}”不在本字段旁边，请改成同一处的字段，或删去这一项`,
  fillHolds: ({ key }) => `要带入的字段“${say(key)}”包含其他字段，不能带入，请改成能填写的字段，或删去这一项`,
  fillFixed: ({ key }) =>
    `引用要带入的字段“${say(key)}”是计算的或只读的，带不进去，请在引用设置里删去它，或改成可以填写`,
  fillItself: ({ key }) => `“${say(key)}”就是引用字段自己，不用带入，请删去这一项`,
  referenceUnknown: ({ field, form }) => `表单“${say(form)}”没有字段“${say(field)}”，请改成它有的字段`,
  referenceHolds: ({ field, form }) =>
    `表单“${say(form)}”的“${say(field)}”包含其他字段，不能引用，请改成其中的字段`,
  fillNeverFits: ({ key, field, form }) =>
    `表单“${say(form)}”的“${say(field)}”与字段“${say(key)}”的单位或选项不同，永远带不进来，请改正或删去这一项`,
  dueTwice: ({ field }) => `另一个日期已是到期日，“${say(field)}”不能也是，请只留一个`,
  doneTwice: ({ field }) => `另一个日期已是办结日，“${say(field)}”不能也是，请只留一个`,
  dueInList: ({ field }) => `“${say(field)}”在明细的行里，一份记录会有好几个，不能作到期日或办结日`,
  uniqueTwice: () => '这几项已有一条不重复的规则，请删去一条',
  uniqueMany: ({ field }) =>
    `“${say(field)}”在一份记录里不止一个值（明细、分组、附件），不能要求不重复，请换成别的字段`,
  badDefault: () => '默认值不符合本字段的要求，请修改',
  ...expressionWords.zh,
  formulaCircle: ({ fields }) => circleWords.zh(say(fields)),
  cellsOverlap: ({ row, column }) =>
    `第 ${say(row)} 行第 ${say(column)} 列的单元格与上方合并的单元格重叠，请减小跨行或跨列`,
  cellOutside: ({ row, column }) =>
    `第 ${say(row)} 行第 ${say(column)} 列的单元格超出了表格，请减小跨行或跨列`,
  gap: ({ row, column }) => `第 ${say(row)} 行第 ${say(column)} 列没有单元格，请补上单元格或扩大相邻单元格`,
  acrossWidth: () => '横向列表占的列数必须是每条记录列数的整数倍，请调整跨列数',
  spanCutsList: ({ row, column }) =>
    `第 ${say(row)} 行第 ${say(column)} 列的单元格跨行时切断了明细行，请跨过整段明细或不跨`,
  noSuchField: ({ field }) => `这里指向的字段“${say(field)}”不存在，请改正或增加该字段`,
  notAList: ({ field }) => `“${say(field)}”不是明细表，不能按行重复`,
  holdsFields: ({ field }) => `“${say(field)}”包含其他字段，不能直接放进单元格，请放其中的字段`,
  noSuchOption: ({ field, value }) => `字段“${say(field)}”没有选项“${say(value)}”，请改正`,
  outsideList: ({ field, list }) => `“${say(field)}”是明细“${say(list)}”中的字段，只能放在该明细的行里`,
  insideList: ({ field, list }) => `“${say(field)}”不属于明细“${say(list)}”，不能放在它重复的行里`,
  notPlaced: ({ field }) => `字段“${say(field)}”没有放在表单上，请放进一个单元格，或删去该字段`,
  placedTwice: ({ field }) => `字段“${say(field)}”放了两次，请只留一处`,
  optionNotPlaced: ({ field, value }) => `字段“${say(field)}”的选项“${say(value)}”没有放在表单上，请补上`,
  noSuchSlot: ({ slot }) => `没有签字位“${say(slot)}”，请改正或增加该签字位`,
  sameSlot: ({ slot }) => `签字位标识“${say(slot)}”重复，请改成不同的标识`,
  slotTwice: ({ slot }) => `签字位“${say(slot)}”放了两次，请只留一处`,
  slotCircle: ({ slots }) => `签字位“${say(slots)}”互相等对方先签，谁也签不了，请改“在谁之后签”`,
  slotAsksTwice: ({ slot }) =>
    `签字位“${say(slot)}”由谁签写了不止一种（岗位或人员、届时选定、外部人员），请只留一种`,
  slotBySubmitting: ({ slot }) => `签字位“${say(slot)}”提交即签，要由提交人签，请把签字人设为提交人`,
  slotWays: ({ slot, mode }) =>
    `签字位“${say(slot)}”只能${mode === 'screen' ? '在纸上签，而整张表只在屏幕上签' : '在屏幕上签，而整张表只在纸上签'}，请改其中一个`,
  slotPerson: ({ slot, field }) =>
    `签字位“${say(slot)}”的签字人不能取自“${say(field)}”，请选明细之外的一项人员字段`,
  slotNotPlaced: ({ slot }) => `签字位“${say(slot)}”没有放在表单上，请放进单元格或增加签字行`,
}

const en: Record<string, Words> = {
  notJson: ({ line, column }) =>
    `the file is not JSON: line ${say(line)}, column ${say(column)}; check quotes, commas and brackets there`,
  tooMuch: (params) => wordLimit(params, 'en'),
  checkTooLong: ({ seconds }) =>
    `the check was stopped after ${say(seconds)} seconds; simplify formulas, patterns and references, or split it`,
  checkTooLarge: () =>
    'the check was stopped because it used too much memory; simplify formulas and references, or split it',
  notObject: () => 'the file contains no JSON object; a form is one JSON Schema object',
  notObjectSchema: () => 'this isn’t a JSON Schema for an object; write "type": "object" at the top',
  missing: ({ key }) => `"${say(key)}" is missing; please add it`,
  noFieldType: () => 'the field type is missing; add "x-field", for example "x-field": "text"',
  unknownFieldType: ({ type }) => `there is no field type "${say(type)}"; use one that exists`,
  unknownKey: ({ key }) => `"${say(key)}" isn’t known here; check the spelling or remove it`,
  twoKinds: ({ kinds }) => `a cell can only be one thing, but this one has ${say(kinds)}; keep one of them`,
  setting: () => 'this is not allowed here; compare it with the settings of the field type',
  badKeyword: ({ message }) => `a JSON Schema keyword is invalid (${say(message)}); correct it`,
  patternInvalid: ({ pattern }) =>
    `“${say(pattern)}” isn’t a valid regular expression (ECMAScript, with the u flag); correct it`,
  patternBackReference: ({ pattern }) =>
    `the pattern “${say(pattern)}” has a back reference (such as \\1), which can take forever to check; write it without one`,
  patternTooLarge: ({ pattern }) =>
    `the pattern “${say(pattern)}” is too long, too deep or repeats too often; shorten it, or set a maximum length instead`,
  requiredUnknown: ({ key }) =>
    `"${say(key)}" is required but isn’t a field; add the field or remove it from "required"`,
  reservedKey: ({ key }) => `"${say(key)}" can’t be used as a field name; choose another key`,
  danglingReference: ({ reference }) =>
    `the reference "${say(reference)}" points to nothing; correct it or add the definition`,
  referenceCircle: ({ field }) =>
    `the reference of the field "${say(field)}" points back to itself; break the loop`,
  takenCode: ({ name, other }) => `the code "${say(name)}" is that of "${say(other)}"; choose another`,
  takenSeries: ({ name, other }) =>
    `the series "${say(name)}" is that of "${say(other)}", whose numbers would have gaps; choose another`,
  sameOption: ({ value }) => `the option value "${say(value)}" appears twice; change one of them`,
  optionsByMissing: ({ field }) =>
    `options of "${say(field)}" say what they belong to (x-for), but not of which field (x-options-by); add it or remove them`,
  optionsByUnfit: ({ field, of }) =>
    `the options of "${say(field)}" can’t depend on "${say(of)}"; choose a field with options in the same place or around it`,
  optionForUnknown: ({ option, of, value }) =>
    `the option "${say(option)}" belongs to "${say(value)}" of "${say(of)}", which has no such option; correct it`,
  blankUnknown: ({ field, option }) =>
    `the blank "${say(field)}" of the option "${say(option)}" isn’t a field next to it; add it`,
  badReference: ({ keyword }) =>
    `"${say(keyword)}" of the lookup is invalid: "form" is the id of the other form, such as corporate-customer-file; "field", "fills" and "hint" are places of its fields, such as /customerName`,
  fillUnknown: ({ key }) =>
    `"${say(key)}" is to be filled in but isn’t a field next to this one; choose one in the same place, or remove it`,
  fillHolds: ({ key }) =>
    `"${say(key)}" contains other fields and can’t be filled in; choose a field that takes a value, or remove it`,
  fillFixed: ({ key }) =>
    `"${say(key)}" is filled in by a lookup but is calculated or read-only; remove it from the lookup, or make it editable`,
  fillItself: ({ key }) =>
    `"${say(key)}" is the lookup field itself and doesn’t need to be filled in; remove it`,
  referenceUnknown: ({ field, form }) =>
    `the form "${say(form)}" has no field "${say(field)}"; choose one it has`,
  referenceHolds: ({ field, form }) =>
    `"${say(field)}" of the form "${say(form)}" contains other fields and can’t be looked up; choose a field in it`,
  fillNeverFits: ({ key, field, form }) =>
    `"${say(field)}" of the form "${say(form)}" has another unit or other options than "${say(key)}" so it can never be filled in; change or remove it`,
  dueTwice: ({ field }) =>
    `another date already says when records are due, so "${say(field)}" can’t; keep one of them`,
  doneTwice: ({ field }) =>
    `another date already says when a record was done, so "${say(field)}" can’t; keep one of them`,
  dueInList: ({ field }) =>
    `"${say(field)}" is in the rows of a list, so a record can have several; it can’t say when the record is due or done`,
  uniqueTwice: () => 'another rule says the same fields are unique; remove one of them',
  uniqueMany: ({ field }) =>
    `"${say(field)}" has several values in a record (a list, a group, files), so it can’t be unique; choose another field`,
  badDefault: () => 'the default isn’t a valid value for this field; change it',
  ...expressionWords.en,
  formulaCircle: ({ fields }) => circleWords.en(say(fields)),
  cellsOverlap: ({ row, column }) =>
    `the cell at row ${say(row)}, column ${say(column)} overlaps a merged cell; make its span smaller`,
  cellOutside: ({ row, column }) =>
    `the cell at row ${say(row)}, column ${say(column)} goes beyond the table; make its span smaller`,
  gap: ({ row, column }) =>
    `row ${say(row)}, column ${say(column)} has no cell; add one or widen the cell next to it`,
  acrossWidth: () => 'a horizontal list needs a whole number of entries; change the column span',
  spanCutsList: ({ row, column }) =>
    `the cell at row ${say(row)}, column ${say(column)} cuts through the rows of a list; span all of them or none`,
  noSuchField: ({ field }) => `there is no field "${say(field)}"; correct the pointer or add the field`,
  notAList: ({ field }) => `"${say(field)}" isn’t a list and can’t be repeated`,
  holdsFields: ({ field }) => `"${say(field)}" contains other fields; place these in cells instead`,
  noSuchOption: ({ field, value }) => `the field "${say(field)}" has no option "${say(value)}"; correct it`,
  outsideList: ({ field, list }) =>
    `"${say(field)}" belongs to the list "${say(list)}" and can only be placed in its rows`,
  insideList: ({ field, list }) =>
    `"${say(field)}" is not part of the list "${say(list)}" and can’t be placed in its rows`,
  notPlaced: ({ field }) =>
    `the field "${say(field)}" isn’t placed on the form; put it in a cell or remove it`,
  placedTwice: ({ field }) => `the field "${say(field)}" appears twice; keep only one`,
  optionNotPlaced: ({ field, value }) =>
    `the option "${say(value)}" of "${say(field)}" isn’t placed on the form; add it`,
  noSuchSlot: ({ slot }) =>
    `there is no signature field "${say(slot)}"; correct the key or add the signature field`,
  sameSlot: ({ slot }) => `two signature fields have the key "${say(slot)}"; change one of them`,
  slotTwice: ({ slot }) => `the signature field "${say(slot)}" appears twice; keep only one`,
  slotCircle: ({ slots }) =>
    `the signature fields ${say(slots)} wait for each other; change after whom they are signed`,
  slotAsksTwice: ({ slot }) =>
    `who signs "${say(slot)}" is said in more than one way (posts or a person, chosen later, an outsider); keep one`,
  slotBySubmitting: ({ slot }) =>
    `"${say(slot)}" is signed by submitting; set the author as the one who signs it`,
  slotWays: ({ slot, mode }) =>
    `"${say(slot)}" can only be signed ${mode === 'screen' ? 'on paper, and the form only on the screen' : 'on the screen, and the form only on paper'}; change one of them`,
  slotPerson: ({ slot, field }) =>
    `"${say(field)}" can’t name who signs "${say(slot)}"; choose a person field outside of lists`,
  slotNotPlaced: ({ slot }) =>
    `the signature field "${say(slot)}" isn’t placed; put it in a cell or add a signature line`,
}

function say(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null)
}

/** A form's problem as a sentence: the path in the document, what is wrong, what to do. */
export function wordFormProblem({ path, code, params = {} }: FormProblem, locale: Locale): string {
  const words = locale === 'zh' ? zh : en
  const text = (Object.hasOwn(words, code) ? words[code]! : words.setting!)(params)
  const end = locale === 'zh' ? '。' : '.'
  return path === '' ? `${text}${end}` : `${path}${locale === 'zh' ? '：' : ': '}${text}${end}`
}

/** The codes that have words, for tests. */
export const wordedFormCodes = { zh: Object.keys(zh), en: Object.keys(en) }
