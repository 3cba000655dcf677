import { getValue, type Json, type Locale } from '@paperwright/runtime'
import { SettingInput } from './SettingInput.tsx'
import type { Settings } from './setting.ts'

export interface SettingsListProps {
  settings: Settings
  values: object
  locale: Locale
  /** Tells what is typed at each key, not when it is finished. */
  live?: boolean
  /** Takes one changed setting over; undefined where it was emptied. False where it was refused. */
  onSet(key: string, value: Json | undefined): unknown
}

/** Settings under one another, each entered as its schema says. */
export function SettingsList({ settings, values, locale, live = false, onSet }: SettingsListProps) {
  return Object.entries(settings).map(([key, setting]) => (
    <SettingInput
      key={key}
      name={key}
      setting={setting}
      value={valueAt(values, key)}
      locale={locale}
      live={live}
      onSet={(value) => onSet(key, value)}
    />
  ))
}

/** What is set up is a part of a document, which is JSON. */
function valueAt(values: object, key: string): Json | undefined {
  return key.startsWith('/') ? getValue(values as Json, key) : (values as Record<string, Json>)[key]
}
