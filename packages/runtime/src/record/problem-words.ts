import type { Locale } from '../fields/field-type.ts'
import { wordsOfTypes } from '../fields/type-words.ts'
import type { Json } from '../form/json-schema.ts'

type Params = Record<string, Json>
type Words = (params: Params) => string

const zh: Record<string, Words> = {
  required: () => '请填写',
  type: ({ type }) => TYPES_ZH[String(type)] ?? '填写的内容类型不对',
  enum: ({ allowedTitles }) =>
    allowedTitles ? `请从选项中选择：${String(allowedTitles)}` : '请从给出的选项中选择',
  optionMisfit: ({ option, of }) => `“${String(option)}”不属于所选的“${String(of)}”，请重选`,
  const: () => '不是允许的值',
  minimum: ({ limit }) => `不能小于 ${String(limit)}`,
  maximum: ({ limit }) => `不能大于 ${String(limit)}`,
  exclusiveMinimum: ({ limit }) => `必须大于 ${String(limit)}`,
  exclusiveMaximum: ({ limit }) => `必须小于 ${String(limit)}`,
  multipleOf: ({ multipleOf }) => `必须是 ${String(multipleOf)} 的倍数`,
  minLength: ({ limit, length }) =>
    `至少填写 ${String(limit)} 个字${typeof length === 'number' ? `，现有 ${length} 个` : ''}`,
  maxLength: ({ limit, length }) =>
    typeof length === 'number'
      ? `最多 ${String(limit)} 个字，现有 ${length} 个，请删去 ${length - Number(limit)} 个`
      : `最多 ${String(limit)} 个字，请缩短`,
  pattern: ({ example }) => `格式不对，请${example ? `写成 ${String(example)} 这样` : '检查后重填'}`,
  formulaTooLong: () =>
    '公式要算的内容太多，没有算完，不能提交；请减少行数或改小数值，仍不行请联系表单管理员修改公式',
  conditionTooLong: () =>
    '显示条件要算的内容太多，没有算完，不能提交；请减少行数或改小数值，仍不行请联系表单管理员修改条件',
  check: ({ say }) => withoutStop(String(say)),
  checkTooLong: ({ say }) =>
    `核对“${String(say)}”要算的内容太多，没有算完；请减少行数或改小数值，仍不行请联系表单管理员修改核对规则`,
  unique: ({ together, number }) =>
    `${together ? `${String(together)}合起来` : ''}与${number ? `记录 ${String(number)} ` : '已有的一份记录'}相同`,
  uniqueInFile: ({ together, row }) =>
    `${together ? `${String(together)}合起来` : ''}与文件第 ${String(row)} 行相同`,
  patternTooLong: () => '内容太长，无法核对格式，请缩短后重填',
  patternBeyond: () => '表单规定的格式无法核对，不能提交，请联系表单管理员修改并重新发布表单',
  format: () => '格式不对，请检查后重填',
  minItems: ({ limit }) => `至少填写 ${String(limit)} 项`,
  maxItems: ({ limit }) => `最多 ${String(limit)} 项`,
  uniqueItems: () => '有重复的项，请删去',
  additionalProperties: () => '表单中没有这一项，不能保存',
  characters: () => '含有无法显示的字符，请删去后重填',
  unprintable: ({ characters }) => `打印字库里没有“${String(characters)}”，打印时是方框`,
  unreadable: ({ why, allowedTitles, hint }) => {
    if (why) return problemWords(String(why), {}, 'zh')
    if (allowedTitles) return `没有这个选项，请从中选择：${String(allowedTitles)}`
    return `看不懂填写的内容，请${hint ? `照格式填写，${String(hint)}` : '核对'}`
  },
  decimals: ({ decimals }) =>
    `${decimals === undefined ? '小数位数太多' : `最多 ${String(decimals)} 位小数`}，请四舍五入后填写`,
  noSuchDay: () => '没有这一天，请核对日期',
  digits: () => '数字太长，超过 15 位存不准，请核对；编号、卡号一类请填在文字项里',
  lostDigits: () => '表格里存成了数字，第 15 位以后已经丢失；请在表格中把这一列改成文本，重新填写后再导入',
  idCardShape: () => '身份证号码应为 18 位：前 17 位是数字，末位是数字或大写 X',
  idCardDay: () => '身份证号码中的出生日期（第 7 至 14 位）没有这一天，请核对',
  idCardDigit: () => '身份证号码的末位校验码不符，可能有一位抄错，请核对',
  fileType: () => '有文件不是这里可以添加的类型，请删去后换一个',
  fileTooLarge: () => '有文件太大，请删去后换一个小些的',
  uploading: () => '文件还在上传，请等传完再提交',
  noSuchPerson: () => '名单中没有这个人，请核对姓名，或请管理员添加',
  noSuchDepartment: () => '名单中没有这个部门，请核对名称，或请管理员添加',
  namesakes: () => '有同名的，分不清是哪一个，请在表单上从名单中选择',
  notOfHouse: ({ name }) => `名单中没有“${String(name)}”，请重新选择`,
  leftHouse: ({ name }) => `“${String(name)}”的账户已停用，请改选他人`,
  closedDepartment: ({ name }) => `部门“${String(name)}”已停用，请改选现有部门`,
  tooLarge: () => '内容太多，请分成几份填写',
  tooDeep: () => '内容层次太深，不能保存',
}

const TYPES_ZH: Record<string, string> = {
  number: '请填写数字',
  integer: '请填写整数',
  string: '请填写文字',
  boolean: '请选择是或否',
  array: '应为多项内容',
  object: '应为一组内容',
}

const en: Record<string, Words> = {
  required: () => 'please fill this in',
  type: ({ type }) => TYPES_EN[String(type)] ?? 'this is the wrong type of value',
  enum: ({ allowedTitles }) =>
    allowedTitles ? `please choose one of: ${String(allowedTitles)}` : 'please choose one of the options',
  optionMisfit: ({ option, of }) =>
    `“${String(option)}” doesn’t belong to the chosen “${String(of)}”; please choose again`,
  const: () => 'this value is not allowed',
  minimum: ({ limit }) => `must be at least ${String(limit)}`,
  maximum: ({ limit }) => `must be at most ${String(limit)}`,
  exclusiveMinimum: ({ limit }) => `must be more than ${String(limit)}`,
  exclusiveMaximum: ({ limit }) => `must be less than ${String(limit)}`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${String(multipleOf)}`,
  minLength: ({ limit, length }) =>
    `needs at least ${String(limit)} characters${typeof length === 'number' ? ` and has ${length}` : ''}`,
  maxLength: ({ limit, length }) =>
    typeof length === 'number'
      ? `may have at most ${String(limit)} characters and has ${length}; please remove ${length - Number(limit)}`
      : `may have at most ${String(limit)} characters; please shorten it`,
  pattern: ({ example }) =>
    `isn’t in the expected format; please ${example ? `enter it like ${String(example)}` : 'check it'}`,
  formulaTooLong: () =>
    'takes too long to calculate; please use fewer rows or smaller numbers, or ask an admin to change the formula',
  conditionTooLong: () =>
    'has a condition that takes too long to check; please use fewer rows or smaller numbers, or ask an admin to change the condition',
  check: ({ say }) => withoutStop(String(say)),
  checkTooLong: ({ say }) =>
    `takes too long to check (“${String(say)}”); please use fewer rows or smaller numbers, or ask an admin to change the check`,
  unique: ({ together, number }) =>
    `${together ? `${String(together)} together are` : 'is'} the same as in ${number ? `record ${String(number)}` : 'another record'}`,
  uniqueInFile: ({ together, row }) =>
    `${together ? `${String(together)} together are` : 'is'} the same as in row ${String(row)} of the file`,
  patternTooLong: () => 'is too long to check; please shorten it',
  patternBeyond: () =>
    'can’t be checked because its pattern isn’t supported; please ask an admin to fix the form',
  format: () => 'isn’t in the expected format; please check it',
  minItems: ({ limit }) => `needs at least ${String(limit)} entries`,
  maxItems: ({ limit }) => `may have at most ${String(limit)} entries`,
  uniqueItems: () => 'contains the same entry twice; please remove one',
  additionalProperties: () => 'isn’t part of the form and can’t be saved',
  characters: () => 'contains characters that can’t be displayed; please remove them',
  unprintable: ({ characters }) =>
    `contains “${String(characters)}”, which the print fonts don’t have; it prints as a box`,
  unreadable: ({ why, allowedTitles, hint }) => {
    if (why) return problemWords(String(why), {}, 'en')
    if (allowedTitles) return `isn’t one of the options; please choose one of: ${String(allowedTitles)}`
    return `isn’t valid; please ${hint ? `enter it like this: ${String(hint)}` : 'check it'}`
  },
  decimals: ({ decimals }) =>
    `${decimals === undefined ? 'has too many decimal places' : `may have at most ${String(decimals)} decimal places`}; please round it`,
  noSuchDay: () => 'isn’t a valid date; please check it',
  digits: () =>
    'has more than 15 digits, which is too many for a number; please check it, or use a text field for codes',
  lostDigits: () =>
    'is stored as a number in the table, which has lost its digits after the 15th; please format the column as text, fill it in again and import it',
  idCardShape: () => 'must have 18 characters: 17 digits, then a digit or a capital X',
  idCardDay: () => 'contains a birth date (digits 7 to 14) that doesn’t exist; please check it',
  idCardDigit: () => 'has a check digit that doesn’t match; one digit may be wrong, please check it',
  fileType: () => 'contains a file type that isn’t allowed here; please remove it and add another',
  fileTooLarge: () => 'contains a file that is too large; please remove it and add a smaller one',
  uploading: () => 'a file is still uploading; please wait until it’s done',
  noSuchPerson: () => 'isn’t the name of anyone here; please check it, or ask an admin to add the person',
  noSuchDepartment: () => 'isn’t a department here; please check it, or ask an admin to add it',
  namesakes: () => 'is a name that several people have; please choose from the list on the form',
  notOfHouse: ({ name }) => `“${String(name)}” isn’t on the list; please choose again`,
  leftHouse: ({ name }) => `“${String(name)}” no longer has an account; please choose someone else`,
  closedDepartment: ({ name }) => `the department “${String(name)}” is retired; please choose another`,
  tooLarge: () => 'is too large; please split it into several records',
  tooDeep: () => 'is nested too deeply to save',
}

const TYPES_EN: Record<string, string> = {
  number: 'please enter a number',
  integer: 'please enter a whole number',
  string: 'please enter text',
  boolean: 'please choose yes or no',
  array: 'this should be several entries',
  object: 'this should be a group of fields',
}

/** Words that a person wrote as a sentence, for a place that ends them itself. */
export function withoutStop(words: string): string {
  return words.replace(/[。.！!]$/, '')
}

/** What a problem says and how to mend it, without the place. A code that neither the product nor a field type has words for asks to check the value. */
export function problemWords(code: string, params: Params, locale: Locale): string {
  const words = locale === 'zh' ? zh : en
  if (Object.hasOwn(words, code)) return words[code]!(params)
  return wordsOfTypes('problems', code, locale) ?? words.pattern!(params)
}

/** The codes that have words, for tests. */
export const wordedCodes = { zh: Object.keys(zh), en: Object.keys(en) }
