import type { Json } from '@paperwright/runtime'
import { buildReportMetaSchema } from '@paperwright/runtime/report'
import { schemaSettings, type SettingFacts } from '../../settings/schema-settings.ts'
import { SettingsList } from '../../settings/SettingsList.tsx'
import { PartContext } from '../../kept/kept-context.ts'
import { changeAt, type Settings } from '../edits/change-at.ts'
import { useReport } from '../state/use-report.ts'

let parts: Readonly<Record<string, object>> | undefined

/** Read when a panel is drawn: a program may have given types of its own by then. */
function partSchema(name: string): object {
  parts ??= listParts()
  return parts[name]!
}

function listParts(): Record<string, object> {
  const { $defs, properties, required } = buildReportMetaSchema()
  const { title, code, domain, series, description, notes, refused } = properties
  const report = { properties: { title, code, domain, series, description, notes, refused }, required }
  return { ...$defs, report }
}

/** The settings of a part of the report, as its schema says: the part at a pointer, with what is known of it here. */
export function PartSettings({
  of,
  schema = partSchema(of),
  at,
  values,
  facts = {},
  change = (key, value) => ({ [key]: value }),
}: {
  of: string
  schema?: object
  at: string
  values: object
  facts?: SettingFacts
  /** What else changes with a setting. */
  change?(key: string, value: Json | undefined): Settings
}) {
  const { locale, run } = useReport()
  return (
    <PartContext value={at}>
      <SettingsList
        settings={schemaSettings(of, schema, { locale, facts })}
        values={values}
        locale={locale}
        onSet={(key, value) => run((now) => changeAt(now, at, change(key, value)))}
      />
    </PartContext>
  )
}
