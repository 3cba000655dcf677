import type { ResolvedField } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import type { SettingChoice } from '../../settings/setting.ts'

/** What the reader is asked for, by key. */
export function parameterChoices({ parameters }: Report): SettingChoice[] {
  return Object.entries(parameters?.properties ?? {}).map(([value, { title = value }]) => ({ value, title }))
}

export function fieldChoices(fields: Iterable<Pick<ResolvedField, 'key' | 'title'>>): SettingChoice[] {
  return [...fields].map(({ key, title }) => ({ value: key, title }))
}

/** Of things by key that have titles. */
export function titledChoices(things: Readonly<Record<string, { title: string }>>): SettingChoice[] {
  return Object.entries(things).map(([value, { title }]) => ({ value, title }))
}
