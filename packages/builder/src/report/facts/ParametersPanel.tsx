import { fitsPreset, getFieldType, presets as allPresets, type JsonSchema } from '@paperwright/runtime'
import { changeAt, type Settings } from '../edits/change-at.ts'
import { removeParameter, setRequired } from '../edits/parameters.ts'
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
  const title = schema.title ?? key
  const set = (change: Settings) => run((now) => changeAt(now, `/parameters/properties/${key}`, change))
  const starts = allPresets.filter((preset) => fitsPreset(preset, schema))
  return (
    <fieldset className="pwr-conditions">
      <legend>{title}</legend>
      <TextSetting label={words.title} value={title} onSet={(next) => next.trim() && set({ title: next })} />
      <TickSetting
        label={facts.required}
        value={required.includes(key)}
        onSet={(isRequired) => run((now) => setRequired(now, { key, isRequired }))}
      />
      {starts.length > 0 && (
        <ChoiceSetting
          label={facts.preset}
          value={presets[key] ?? ''}
          choices={[
            { value: '', title: words.none },
            ...starts.map((preset) => ({ value: preset, title: facts.presets[preset] })),
          ]}
          onSet={(chosen) =>
            run((now) => changeAt(now, '/parameters', { [`/presets/${key}`]: chosen || undefined }))
          }
        />
      )}
      {limitsOf(schema).map((limit) => (
        <NumberSetting
          key={limit}
          label={facts.limits[limit]}
          value={schema[limit]}
          placeholder={words.none}
          onSet={(value) => set({ [limit]: value })}
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
