import type { FieldType, JsonSchema, Locale } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'
import type { Settings } from '../settings/setting.ts'
import type { BuilderWords } from '../words/words.zh.ts'

/** What every field that takes a value can be told, whatever its type; the record's number is nobody's to enter. */
export function commonSettings({ inspector }: BuilderWords, { showsNumber }: FieldType): Settings {
  return {
    title: { title: inspector.name, schema: { type: 'string' } },
    description: { title: inspector.help, schema: { type: 'string', 'x-field': 'textarea' } },
    ...(!showsNumber && {
      required: { title: inspector.required, schema: { type: 'boolean' } },
      readOnly: { title: inspector.readOnly, schema: { type: 'boolean' } },
      'x-say': { title: inspector.say, hint: inspector.sayHint, schema: { type: 'string' } },
    }),
  }
}

const PLAIN = new Set<unknown>(['string', 'number', 'integer', 'boolean'])

/**
 * The settings of a field's own type, from the schema that the type gives of them: those that hold a single word,
 * number or answer. Options, entries and what the type fixes are no settings.
 */
export function typeSettings(
  schema: JsonSchema,
  { words, locale }: { words: BuilderWords; locale: Locale },
): Settings {
  const { settings, words: own } = requireFieldType(schema)
  return Object.fromEntries(
    Object.entries(settings.properties ?? {}).flatMap(([key, setting]) => {
      const title = own[locale].settings?.[key] ?? words.settings[key]
      const isPlain = PLAIN.has(setting.type) && setting.const === undefined
      return isPlain && title !== undefined ? [[key, { title, schema: setting }]] : []
    }),
  )
}
