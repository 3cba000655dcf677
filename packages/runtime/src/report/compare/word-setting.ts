import { getFieldType } from '../../fields/registry.ts'
import type { Locale } from '../../fields/field-type.ts'
import type { Json } from '../../form/json-schema.ts'
import { titleOfChoice } from '../definition/schema-words.ts'
import type { ReportChange } from './report-change.ts'

/** What became of a setting, as a sentence tells it. */
export type SettingStory =
  | { kind: 'on' | 'off' | 'other' }
  | { kind: 'set'; after: string }
  | { kind: 'unset'; before: string }
  | { kind: 'changed'; before: string; after: string }

/** References and lists say nothing to whoever reads reports. */
const UNSAID = new Set(['from', 'each', 'entry'])

/** Whether a setting was turned on or off, or what it was and is; `other` where its values are no words for people. */
export function tellSetting(
  { setting, before, after }: Extract<ReportChange, { kind: 'settingChanged' }>,
  locale: Locale,
): SettingStory {
  if (isOff(before) && after === true) return { kind: 'on' }
  if (before === true && isOff(after)) return { kind: 'off' }
  if (UNSAID.has(setting) || !isSaid(before) || !isSaid(after)) return { kind: 'other' }
  if (after === null) return { kind: 'unset', before: say(before) }
  if (before === null) return { kind: 'set', after: say(after) }
  return { kind: 'changed', before: say(before), after: say(after) }

  function say(value: Json): string {
    if (typeof value !== 'string') return JSON.stringify(value)
    if (setting === 'x-field') return getFieldType(value)?.words[locale].name ?? value
    return titleOfChoice(locale, value)
  }
}

function isOff(value: Json): boolean {
  return value === null || value === false
}

function isSaid(value: Json): boolean {
  return value === null || typeof value === 'string' || typeof value === 'number'
}
