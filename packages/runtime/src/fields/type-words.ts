import type { FieldTypeWords, Locale } from './field-type.ts'
import { listFieldTypes } from './registry.ts'

/** What field types say, in their own words, of a problem's code or of a setting's keyword; undefined where none does. */
export function wordsOfTypes(of: 'problems' | 'settings', key: string, locale: Locale): string | undefined {
  for (const { words } of listFieldTypes()) {
    const said: FieldTypeWords[typeof of] = words[locale][of]
    if (said && Object.hasOwn(said, key)) return said[key]
  }
  return undefined
}
