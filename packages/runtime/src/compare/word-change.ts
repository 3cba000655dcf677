import { getFieldType } from '../fields/registry.ts'
import { wordsOfTypes } from '../fields/type-words.ts'
import type { Locale } from '../fields/field-type.ts'
import type { Json } from '../form/json-schema.ts'
import { isObject } from '../form/pointer.ts'
import type { FormChange, SheetPlace } from './form-change.ts'
import type { Harm } from './harm.ts'
import { wordSlotChange } from './word-slot-change.ts'

/** A change as a sentence that names fields by their titles. */
export function wordChange(change: FormChange, locale: Locale): string {
  return locale === 'zh' ? changeZh(change) : changeEn(change)
}

/** A harm as a sentence. */
export function wordHarm(harm: Harm, locale: Locale): string {
  return locale === 'zh' ? harmZh(harm) : harmEn(harm)
}

function typeName(type: string, locale: Locale): string {
  return getFieldType(type)?.words[locale].name ?? type
}

function said(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Nothing that a sentence could say. */
function isStructured(value: Json): boolean {
  return isObject(value) || (Array.isArray(value) && value.some(isObject))
}

/** The first few of many words. */
function listed(words: readonly string[], comma: string): string {
  const few = words.slice(0, MOST_LISTED).join(comma)
  return words.length > MOST_LISTED ? `${few}…` : few
}

const MOST_LISTED = 5

const settingsZh: Record<string, string> = {
  description: '填写提示',
  'x-unit': '单位',
  'x-decimals': '小数位数',
  'x-due': '到期日',
  'x-done': '办结日',
  minimum: '最小值',
  maximum: '最大值',
  exclusiveMinimum: '下限',
  exclusiveMaximum: '上限',
  multipleOf: '倍数',
  minLength: '最少字数',
  maxLength: '最多字数',
  pattern: '格式',
  format: '内容格式',
  uniqueItems: '不可重复',
  type: '数据类型',
  minItems: '最少条数',
  maxItems: '最多条数',
  default: '默认值',
  readOnly: '只读',
  'x-formula': '公式',
  'x-visible': '显示条件',
  'x-options-by': '选项随哪一项而定',
  'x-default': '新建时的内容',
  'x-say': '填错时的提示',
  'x-check': '核对规则',
  'x-unique': '不重复的字段',
  'x-signing': '签字方式',
  'x-reference': '引用设置',
}

const settingsEn: Record<string, string> = {
  description: 'help text',
  'x-unit': 'unit',
  'x-decimals': 'decimals',
  'x-due': 'due date',
  'x-done': 'completion date',
  minimum: 'minimum',
  maximum: 'maximum',
  exclusiveMinimum: 'lower bound',
  exclusiveMaximum: 'upper bound',
  multipleOf: 'step',
  minLength: 'minimum length',
  maxLength: 'maximum length',
  pattern: 'pattern',
  format: 'format',
  uniqueItems: 'no repeats',
  type: 'data type',
  minItems: 'minimum number of entries',
  maxItems: 'maximum number of entries',
  default: 'default',
  readOnly: 'read-only',
  'x-formula': 'formula',
  'x-visible': 'condition',
  'x-options-by': 'field that its options depend on',
  'x-default': 'initial value',
  'x-say': 'words for a wrong answer',
  'x-check': 'checks',
  'x-unique': 'unique fields',
  'x-signing': 'ways of signing',
  'x-reference': 'lookup',
}

const factsZh: Record<string, string> = {
  title: '标题',
  description: '说明',
  code: '编号',
  domain: '分类',
  series: '流水号前缀',
  tags: '标签',
}

const factsEn: Record<string, string> = { domain: 'category', series: 'number series' }

function placeZh({ row, column }: SheetPlace): string {
  return row === undefined ? '表外' : `第 ${row + 1} 行第 ${column! + 1} 列`
}

function placeEn({ row, column }: SheetPlace): string {
  return row === undefined ? 'outside the table' : `row ${row + 1}, column ${column! + 1}`
}

function changeZh(change: FormChange): string {
  switch (change.kind) {
    case 'fieldAdded':
      return `增加字段“${change.field.title}”`
    case 'fieldRemoved':
      return `删除字段“${change.field.title}”`
    case 'fieldRenamed':
      return `字段“${change.field.title}”的数据名由 ${change.from.slice(1)} 改为 ${change.field.pointer.slice(1)}`
    case 'titleChanged':
      return `“${change.before}”改名为“${change.after}”`
    case 'typeChanged':
      return `“${change.field.title}”的类型由${typeName(change.before, 'zh')}改为${typeName(change.after, 'zh')}`
    case 'madeRequired':
      return `“${change.field.title}”改为必填`
    case 'madeOptional':
      return `“${change.field.title}”不再必填`
    case 'optionAdded':
      return `“${change.field.title}”增加选项“${change.title}”`
    case 'optionRemoved':
      return `“${change.field.title}”删除选项“${change.title}”`
    case 'optionRenamed':
      return `“${change.field.title}”的选项“${change.before}”改为“${change.after}”`
    case 'optionBlankChanged':
      return `“${change.field.title}”的选项“${change.title}”后的填空有改动`
    case 'optionMoved':
      return `“${change.field.title}”的选项“${change.title}”改了归属`
    case 'optionsReordered':
      return `“${change.field.title}”的选项换了次序`
    case 'settingChanged': {
      const name =
        settingsZh[change.setting] ?? wordsOfTypes('settings', change.setting, 'zh') ?? change.setting
      if (isStructured(change.before) || isStructured(change.after))
        return `“${change.field.title}”的${name}有改动`
      if (change.after === null) return `“${change.field.title}”去掉${name}（原为 ${said(change.before)}）`
      if (change.before === null) return `“${change.field.title}”设${name}为 ${said(change.after)}`
      return `“${change.field.title}”的${name}由 ${said(change.before)} 改为 ${said(change.after)}`
    }
    case 'fieldMoved':
      return `“${change.field.title}”从${placeZh(change.before)}移到${placeZh(change.after)}`
    case 'slotAdded':
      return `增加签字位“${change.label}”`
    case 'slotRemoved':
      return `删除签字位“${change.label}”`
    case 'slotRenamed':
      return `签字位“${change.before}”改为“${change.after}”`
    case 'slotChanged':
      return wordSlotChange(change, 'zh')
    case 'slotsReordered':
      return '签字次序有改动'
    case 'factChanged':
      return `表单${factsZh[change.fact] ?? change.fact}由“${change.before}”改为“${change.after}”`
    case 'pageChanged':
      return '纸张、页边距、字号或撑满有改动'
    case 'wordsAdded':
      return `增加文字“${change.words}”`
    case 'wordsRemoved':
      return `删除文字“${change.words}”`
    case 'frameResized':
      return `表格由 ${change.before.rows} 行 ${change.before.columns} 列改为 ${change.after.rows} 行 ${change.after.columns} 列`
    case 'layoutChanged':
      return '行列、合并、尺寸或单元格样式有改动'
    case 'translationsChanged':
      return `英文有改动：${listed(change.words, '、')}`
    case 'documentChanged':
      return `表单的整体规则有改动：${change.keywords.map((key) => settingsZh[key] ?? key).join('、')}`
  }
}

function changeEn(change: FormChange): string {
  switch (change.kind) {
    case 'fieldAdded':
      return `Field “${change.field.title}” added`
    case 'fieldRemoved':
      return `Field “${change.field.title}” removed`
    case 'fieldRenamed':
      return `The key of “${change.field.title}” changed from ${change.from.slice(1)} to ${change.field.pointer.slice(1)}`
    case 'titleChanged':
      return `“${change.before}” is now called “${change.after}”`
    case 'typeChanged':
      return `“${change.field.title}” changed from ${typeName(change.before, 'en')} to ${typeName(change.after, 'en')}`
    case 'madeRequired':
      return `“${change.field.title}” is now required`
    case 'madeOptional':
      return `“${change.field.title}” is no longer required`
    case 'optionAdded':
      return `Option “${change.title}” added to “${change.field.title}”`
    case 'optionRemoved':
      return `Option “${change.title}” removed from “${change.field.title}”`
    case 'optionRenamed':
      return `An option of “${change.field.title}” changed from “${change.before}” to “${change.after}”`
    case 'optionBlankChanged':
      return `The blank after the option “${change.title}” of “${change.field.title}” changed`
    case 'optionMoved':
      return `The option “${change.title}” of “${change.field.title}” now goes with other choices`
    case 'optionsReordered':
      return `The options of “${change.field.title}” were reordered`
    case 'settingChanged': {
      const name =
        settingsEn[change.setting] ?? wordsOfTypes('settings', change.setting, 'en') ?? change.setting
      if (isStructured(change.before) || isStructured(change.after))
        return `The ${name} of “${change.field.title}” changed`
      if (change.after === null) return `“${change.field.title}” lost its ${name} (${said(change.before)})`
      if (change.before === null) return `“${change.field.title}” got a ${name}: ${said(change.after)}`
      return `The ${name} of “${change.field.title}” changed from ${said(change.before)} to ${said(change.after)}`
    }
    case 'fieldMoved':
      return `“${change.field.title}” moved from ${placeEn(change.before)} to ${placeEn(change.after)}`
    case 'slotAdded':
      return `Signature field “${change.label}” added`
    case 'slotRemoved':
      return `Signature field “${change.label}” removed`
    case 'slotRenamed':
      return `Signature field “${change.before}” is now “${change.after}”`
    case 'slotChanged':
      return wordSlotChange(change, 'en')
    case 'slotsReordered':
      return 'The order of signing changed'
    case 'factChanged':
      return `The form’s ${factsEn[change.fact] ?? change.fact} changed from “${change.before}” to “${change.after}”`
    case 'pageChanged':
      return 'Page size, margins, font size or stretching changed'
    case 'wordsAdded':
      return `Text added: “${change.words}”`
    case 'wordsRemoved':
      return `Text removed: “${change.words}”`
    case 'frameResized':
      return `The table changed from ${change.before.rows} × ${change.before.columns} to ${change.after.rows} × ${change.after.columns} (rows × columns)`
    case 'layoutChanged':
      return 'Rows, columns, merged cells, sizes or the look of cells changed'
    case 'translationsChanged':
      return `English translations changed: ${listed(change.words, ', ')}`
    case 'documentChanged':
      return `Rules for the whole form changed: ${change.keywords.map((key) => settingsEn[key] ?? key).join(', ')}`
  }
}

function harmZh(harm: Harm): string {
  const title = `“${harm.field.title}”`
  switch (harm.kind) {
    case 'fieldRemoved':
      return `字段${title}已删除，记录里的内容在新版上看不到`
    case 'fieldRenamed':
      return `字段${title}改了数据名，旧记录的内容不会自动移过去`
    case 'typeNarrowed':
      return `${title}换了类型，旧内容可能不合新类型`
    case 'optionRemoved':
      return `${title}的选项“${harm.title}”已删除`
    case 'newlyRequired':
      return `${title}改为必填，旧记录里可能空着`
    case 'limitTightened':
      return `${title}的${settingsZh[harm.limit]}收紧为 ${harm.value}`
    case 'patternChanged':
      return `${title}的格式要求有改动`
  }
}

function harmEn(harm: Harm): string {
  const title = `“${harm.field.title}”`
  switch (harm.kind) {
    case 'fieldRemoved':
      return `The field ${title} was removed: its existing values aren’t shown on the new version`
    case 'fieldRenamed':
      return `The field ${title} has a new key: existing values don’t move with it`
    case 'typeNarrowed':
      return `${title} has a new type that may not accept existing values`
    case 'optionRemoved':
      return `${title} no longer has the option “${harm.title}”`
    case 'newlyRequired':
      return `${title} is now required but may be empty in existing records`
    case 'limitTightened':
      return `${title} has a tighter limit: ${settingsEn[harm.limit]} ${harm.value}`
    case 'patternChanged':
      return `${title} has a different pattern`
  }
}
