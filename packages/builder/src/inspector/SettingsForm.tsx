import type { Json } from '@paperwright/runtime'
import type { Settings } from '../settings/setting.ts'
import { SettingsList } from '../settings/SettingsList.tsx'
import { useBuilder } from '../state/use-builder.ts'

/** Settings of what is selected, told as they are typed. */
export function SettingsForm({
  settings,
  values,
  onSet,
}: {
  settings: Settings
  values: object
  /** Takes one changed setting over; undefined where it was emptied. False where it was refused. */
  onSet(key: string, value: Json | undefined): boolean
}) {
  const { locale } = useBuilder()
  return <SettingsList settings={settings} values={values} locale={locale} live onSet={onSet} />
}
