import { getFieldType, type Json, type JsonObject } from '@paperwright/runtime'
import type { WordSetting } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'

/** What a report was asked for, as a person reads it: each parameter that was given, with its title. */
export function wordAsked(
  { parameters }: Pick<Report, 'parameters'>,
  given: JsonObject,
  setting: WordSetting,
): string[] {
  return Object.entries(parameters?.properties ?? {}).flatMap(([key, schema]) => {
    const value: Json | undefined = given[key]
    if (value === undefined || value === null || value === '') return []
    const type = getFieldType(schema['x-field'] ?? '')
    const text = type ? type.format(value, { schema, ...setting }) : JSON.stringify(value)
    return [`${setting.word(schema.title ?? key)} ${text}`]
  })
}
