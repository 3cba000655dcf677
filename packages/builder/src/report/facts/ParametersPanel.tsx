import { fitsPreset, getFieldType, presets as allPresets, type JsonSchema } from '@paperwright/runtime'
import { removeParameter, setParameter } from '../edits/parameters.ts'
import { setParameterField } from '../edits/set-parameter-field.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'
import { NumberSetting } from '../widgets/NumberSetting.tsx'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { TickSetting } from '../widgets/TickSetting.tsx'
import { Panel } from '../../inspector/Panel.tsx'

/** What the report asks its reader for. */
export function ParametersPanel() {
  const { report, words } = useReport()
  const keys = Object.keys(report.parameters?.properties ?? {})
  return (
    <Panel title={words.facts.parameters}>
      {keys.length === 0 && <p className="pwb-hint">{words.facts.noParameters}</p>}
      {keys.map((key) => (
        <ParameterSettings key={key} name={key} schema={report.parameters!.properties[key]!} />
      ))}
    </Panel>
  )
}

function ParameterSettings({ name: key, schema }: { name: string; schema: JsonSchema }) {
  const { report, words, run } = useReport()
  const { facts } = words
  const { required = [], presets = {} } = report.parameters ?? {}
  const now = { title: schema.title ?? key, required: required.includes(key), preset: presets[key] }
  const set = (change: Partial<typeof now>) =>
    run((report) => setParameter(report, { key, ...now, ...change }))
  const starts = allPresets.filter((preset) => fitsPreset(preset, schema))
  return (
    <fieldset className="pwr-conditions">
      <legend>{now.title}</legend>
      <TextSetting label={words.title} value={now.title} onSet={(title) => set({ title })} />
      <TickSetting
        label={facts.required}
        value={now.required}
        onSet={(needed) => set({ required: needed })}
      />
      {starts.length > 0 && (
        <ChoiceSetting
          label={facts.preset}
          value={now.preset ?? ''}
          choices={[
            { value: '', title: words.none },
            ...starts.map((preset) => ({ value: preset, title: facts.presets[preset] })),
          ]}
          onSet={(chosen) => set({ preset: starts.find((preset) => preset === chosen) })}
        />
      )}
      {limitsOf(schema).map((limit) => (
        <NumberSetting
          key={limit}
          label={facts.limits[limit]}
          value={schema[limit]}
          placeholder={words.none}
          onSet={(value) => run((report) => setParameterField(report, { key, change: { [limit]: value } }))}
        />
      ))}
      <button
        type="button"
        className="pwr-link pwb-danger"
        onClick={() => run((report) => removeParameter(report, key))}
      >
        {words.remove}
      </button>
    </fieldset>
  )
}

/** Which limits the type of a value knows. */
function limitsOf({
  type,
  oneOf,
  'x-field': name = '',
}: JsonSchema): ('minimum' | 'maximum' | 'maxLength')[] {
  if (oneOf) return []
  if (type === 'number' || type === 'integer') return ['minimum', 'maximum']
  return type === 'string' && !getFieldType(name)?.isMoment ? ['maxLength'] : []
}
