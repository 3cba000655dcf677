import { requireFieldType, type JsonSchema } from '@paperwright/runtime'
import type { BuilderWords } from '../words/words.zh.ts'
import type { Settings } from './SettingsForm.tsx'

/** What every field that takes a value can be told, whatever its type. */
export function commonSettings({ inspector }: BuilderWords): Settings {
  return {
    title: { type: 'string', 'x-field': 'text', title: inspector.name },
    description: { type: 'string', 'x-field': 'textarea', title: inspector.help },
    required: { type: 'boolean', 'x-field': 'yes-no', title: inspector.required },
    readOnly: { type: 'boolean', 'x-field': 'yes-no', title: inspector.readOnly },
  }
}

/**
 * The settings of a field's own type, from the schema that the type gives of them: those that hold a single word,
 * number or answer. Options, entries and what the type fixes are no settings.
 */
export function typeSettings(schema: JsonSchema, words: BuilderWords): Settings {
  const { settings } = requireFieldType(schema)
  return Object.fromEntries(
    Object.entries(settings.properties ?? {}).flatMap(([key, setting]): [string, JsonSchema][] => {
      const isPlain =
        typeof setting.type === 'string' && PLAIN.has(setting.type) && setting.const === undefined
      const title = words.settings[key]
      return isPlain && title !== undefined ? [[key, { ...setting, title }]] : []
    }),
  )
}

const PLAIN = new Set(['string', 'number', 'integer', 'boolean'])
