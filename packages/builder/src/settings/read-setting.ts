import type { Json, Locale } from '@paperwright/runtime'
import { numberType, takesLines, type Setting } from './setting.ts'
import { settingWords } from './setting-words.ts'

/** What was typed, as a value, or what is wrong with it. Nothing typed is no value. */
export type Read = { value: Json | undefined } | { wrong: string }

export function readSetting(text: string, setting: Setting, locale: Locale): Read {
  const { schema, tidy } = setting
  const plain = tidy?.(text.trim()) ?? text.trim()
  if (plain === '') return { value: undefined }
  if (schema.type === 'array') return readList(plain, setting, locale)
  if (schema.type !== 'number' && schema.type !== 'integer')
    return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(plain)
      ? { value: takesLines(setting) ? text : plain }
      : { wrong: settingWords[locale].wrong }
  return readNumber(plain, schema, locale)
}

/** As it is typed. */
export function writeSetting(value: Json | undefined, { schema, joint = '、' }: Setting): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.join(schema.items?.type === 'string' ? joint : ', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function readNumber(text: string, schema: Setting['schema'], locale: Locale): Read {
  const say = settingWords[locale]
  const value = numberType().parse(text, {
    schema: {},
    locale,
    word: (one) => one,
  })
  if (typeof value !== 'number') return { wrong: say.number }
  if (schema.type === 'integer' && !Number.isInteger(value)) return { wrong: say.whole }
  if (schema.minimum !== undefined && value < schema.minimum) return { wrong: say.least(schema.minimum) }
  if (schema.maximum !== undefined && value > schema.maximum) return { wrong: say.most(schema.maximum) }
  if (schema.exclusiveMinimum !== undefined && value <= schema.exclusiveMinimum) return { wrong: say.wrong }
  return { value }
}

/** Numbers, or words, with commas or the like between them. */
function readList(text: string, { schema, joint }: Setting, locale: Locale): Read {
  const { items = {}, maxItems, minItems = 1 } = schema
  const parts = text.split(joint === '/' ? /[/／]/ : /[,，、;；\s]+/).map((part) => part.trim())
  const words = parts.filter(Boolean).slice(0, maxItems)
  if (words.length < minItems) return { wrong: settingWords[locale].wrong }
  if (items.type === 'string') return { value: words }
  const read = words.map((word) => readNumber(word, items, locale))
  const wrong = read.find((one) => 'wrong' in one)
  return wrong ?? { value: read.map((one) => ('value' in one ? (one.value ?? null) : null)) }
}
