import { getFieldType, type Json, type JsonSchema } from '@paperwright/runtime'
import { fitsPreset, presets, titleOfChoice } from '@paperwright/runtime/kit'
import { typeSettings } from '../../inspector/field-settings.ts'
import { Panel } from '../../inspector/Panel.tsx'
import { Entries } from '../../settings/Entries.tsx'
import type { Settings } from '../../settings/setting.ts'
import { SettingsList } from '../../settings/SettingsList.tsx'
import { builderWords } from '../../words/builder-words.ts'
import { changeAt } from '../edits/change-at.ts'
import { removeParameter, setRequired } from '../edits/parameters.ts'
import { useReport } from '../state/use-report.ts'

/** What the report asks its reader for. */
export function ParametersPanel() {
  const { report, words, run } = useReport()
  const { properties = {} } = report.parameters ?? {}
  const keys = Object.keys(properties)
  return (
    <Panel title={words.facts.parameters}>
      {keys.length === 0 && <p className="pwb-hint">{words.facts.noParameters}</p>}
      <Entries
        entries={keys}
        legend={(key) => properties[key]!.title ?? key}
        remove={words.remove}
        onRemove={(at) => run((now) => removeParameter(now, keys[at]!))}
      >
        {(key) => <ParameterSettings name={key} schema={properties[key]!} />}
      </Entries>
    </Panel>
  )
}

/** Limits that a reader's answer can have beside its type. */
const LIMITS = ['minimum', 'maximum', 'maxLength']

function ParameterSettings({ name: key, schema }: { name: string; schema: JsonSchema }) {
  const { report, words, locale, run } = useReport()
  const { facts } = words
  const { required = [], presets: begun = {} } = report.parameters ?? {}
  const starts = presets.filter((preset) => fitsPreset(preset, schema))
  const limits = Object.entries(typeSettings(schema, { words: builderWords[locale], locale })).filter(
    ([name]) => LIMITS.includes(name) && !getFieldType(schema['x-field'] ?? '')?.isMoment,
  )
  const settings: Settings = {
    title: { title: words.title, schema: { type: 'string' }, required: true },
    required: { title: facts.required, schema: { type: 'boolean' } },
    ...(starts.length > 0 && {
      preset: {
        title: facts.preset,
        schema: {},
        choices: [
          { value: undefined, title: words.none },
          ...starts.map((preset) => ({ value: preset, title: titleOfChoice(locale, preset) })),
        ],
      },
    }),
    ...Object.fromEntries(limits),
  }
  const set = (name: string, value: Json | undefined) =>
    run((now) => {
      if (name === 'required') return setRequired(now, { key, isRequired: value === true })
      if (name === 'preset') return changeAt(now, '/parameters', { [`/presets/${key}`]: value })
      return changeAt(now, `/parameters/properties/${key}`, { [name]: value })
    })
  const values = {
    ...schema,
    title: schema.title ?? key,
    required: required.includes(key),
    preset: begun[key],
  }
  return <SettingsList settings={settings} values={values} locale={locale} onSet={set} />
}
