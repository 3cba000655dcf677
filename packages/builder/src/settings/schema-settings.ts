import type { JsonSchema, Locale } from '@paperwright/runtime'
import { titleOfChoice, titleOfSetting } from '@paperwright/runtime/kit'
import type { Setting, SettingSchema, Settings } from './setting.ts'

/** What the panel knows of a setting beside its schema; false leaves it out. */
export type SettingFacts = Readonly<Record<string, Partial<Setting> | false>>

interface ObjectSchema {
  properties?: Readonly<Record<string, object>>
  required?: readonly string[]
}

/**
 * The settings of something, in the order of its schema and called as that calls them: whatever holds a word, a number,
 * an answer or a choice, and what `facts` says how to enter. Those of an object inside are there by their pointers.
 */
export function schemaSettings(
  part: string,
  schema: object,
  { locale, facts = {} }: { locale: Locale; facts?: SettingFacts },
): Settings {
  const found = listProperties(schema as ObjectSchema, '').flatMap(
    ([key, property, required]): [string, Setting][] => {
      const known = facts[key]
      if (known === false) return []
      const name = key.startsWith('/') ? key.slice(1).replaceAll('/', '.') : key
      const title = known?.title ?? titleOfSetting(locale, part, name)
      const own = known?.schema ?? property
      if (title === undefined || !(known?.choices || known?.expression || isPlain(own))) return []
      return [[key, { required, ...known, title: capital(title), schema: withTitles(own, locale) }]]
    },
  )
  return Object.fromEntries(found)
}

function listProperties(
  { properties = {}, required = [] }: ObjectSchema,
  below: string,
): [string, SettingSchema, boolean][] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const key = below === '' ? name : `${below}/${name}`
    const inside = property as ObjectSchema
    if (inside.properties) return listProperties(inside, below === '' ? `/${name}` : key)
    return [[key, property as SettingSchema, required.includes(name)] as [string, SettingSchema, boolean]]
  })
}

const PLAIN = new Set<unknown>(['string', 'number', 'integer', 'boolean'])

function isPlain({ type, enum: values, const: fixed, items, oneOf }: SettingSchema): boolean {
  if (values || oneOf) return true
  if (Array.isArray(type)) return type.includes('boolean')
  if (type === 'array') return items !== undefined && (PLAIN.has(items.type) || items.oneOf !== undefined)
  return PLAIN.has(type) && fixed === undefined
}

/** Values that a schema only lists, with what they are called. */
function withTitles(schema: SettingSchema, locale: Locale): SettingSchema {
  if (!schema.enum) return schema
  const { enum: values, ...rest } = schema
  const titled = values.map((value): JsonSchema => ({
    const: value,
    title: titleOfChoice(locale, String(value)),
  }))
  return { ...rest, oneOf: titled }
}

function capital(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1)
}
