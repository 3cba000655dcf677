import { isDeepEqual } from '../../compare/is-deep-equal.ts'
import type { Json } from '../../form/json-schema.ts'
import type { NamedPart, ReportChange } from './report-change.ts'

export interface SettingsPair {
  before: object
  after: object
  /** As in the newer version. */
  of: NamedPart
  /** What it was called. */
  was?: string
  /** Settings that are told otherwise. */
  told?: readonly string[]
  /** What a setting's value is called; default: itself. */
  say?: (setting: string, value: Json) => Json
}

/** Another title, and every setting that is different in a part that stayed. */
export function compareSettings({ before, after, of, was, told = [], say }: SettingsPair): ReportChange[] {
  const then = new Map<string, Json>(Object.entries(before))
  const now = new Map<string, Json>(Object.entries(after))
  const renamed: ReportChange[] =
    was !== undefined && was !== of.title ? [{ kind: 'renamed', of, before: was, after: of.title }] : []
  const settings = [...new Set([...then.keys(), ...now.keys()])].filter(
    (setting) => setting !== 'title' && !told.includes(setting),
  )
  return [
    ...renamed,
    ...settings.flatMap((setting): ReportChange[] => {
      const [old, fresh] = [then.get(setting) ?? null, now.get(setting) ?? null]
      if (isDeepEqual(old, fresh)) return []
      const said = (value: Json) => say?.(setting, value) ?? value
      return [{ kind: 'settingChanged', of, setting, before: said(old), after: said(fresh) }]
    }),
  ]
}
