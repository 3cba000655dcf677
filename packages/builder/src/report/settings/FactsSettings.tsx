import { valueKindOf, walkFields, type PageSetup, type Preset } from '@paperwright/runtime'
import { removeParameter, setParameter } from '../edits/parameters.ts'
import { setFacts } from '../edits/set-facts.ts'
import { setFilledField } from '../edits/set-fills.ts'
import { setPage } from '../edits/set-page.ts'
import { addValue, removeValue, setValue } from '../edits/values.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'
import { LongTextSetting } from '../widgets/LongTextSetting.tsx'
import { NumberSetting } from '../widgets/NumberSetting.tsx'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { TickSetting } from '../widgets/TickSetting.tsx'
import { ExpressionInput } from '../../widgets/ExpressionInput.tsx'
import { Panel } from '../../inspector/Panel.tsx'
import { formulaNames } from './formula-names.ts'

/** The report as a whole: what it is called, its paper, what it asks its reader, the figures for its words. */
export function FactsSettings() {
  const { report, words, run } = useReport()
  const { facts } = words
  return (
    <>
      <Panel title={words.report}>
        <TextSetting
          label={facts.title}
          value={report.title}
          onSet={(title) => run((now) => setFacts(now, { title }))}
        />
        <TextSetting
          label={facts.code}
          value={report.code ?? ''}
          onSet={(code) => run((now) => setFacts(now, { code: code.trim() || undefined }))}
        />
        <TextSetting
          label={facts.series}
          value={report.series ?? ''}
          onSet={(series) => run((now) => setFacts(now, { series: series.trim() || undefined }))}
        />
        <LongTextSetting
          label={facts.description}
          value={report.description ?? ''}
          onSet={(text) => run((now) => setFacts(now, { description: text.trim() || undefined }))}
        />
      </Panel>
      {report.sheet && <PagePanel page={report.sheet.page ?? {}} />}
      {report.fills && <FillsPanel />}
      <ParametersPanel />
      <ValuesPanel />
    </>
  )
}

function PagePanel({ page }: { page: PageSetup }) {
  const { words, run } = useReport()
  const { facts } = words
  return (
    <Panel title={facts.page}>
      <ChoiceSetting
        label={facts.size}
        value={page.size ?? 'A4'}
        choices={['A4', 'A3', 'A5', 'B5'].map((size) => ({ value: size, title: size }))}
        onSet={(size) => run((now) => setPage(now, { size: size as PageSetup['size'] }))}
      />
      <ChoiceSetting
        label={facts.orientation}
        value={page.orientation ?? 'portrait'}
        choices={(['portrait', 'landscape'] as const).map((one) => ({ value: one, title: facts[one] }))}
        onSet={(one) => run((now) => setPage(now, { orientation: one as PageSetup['orientation'] }))}
      />
    </Panel>
  )
}

/** Which spans what is asked for can start from, by its type. */
const PRESETS: Readonly<Record<string, readonly Preset[]>> = {
  date: ['today', 'yesterday'],
  month: ['this-month', 'last-month'],
  integer: ['this-year', 'last-year'],
}

function ParametersPanel() {
  const { report, words, run } = useReport()
  const { facts } = words
  const { properties = {}, required = [], presets = {} } = report.parameters ?? {}
  const keys = Object.keys(properties)
  return (
    <Panel title={facts.parameters}>
      {keys.length === 0 && <p className="pwb-hint">{facts.noParameters}</p>}
      {keys.map((key) => {
        const schema = properties[key]!
        const now = { title: schema.title ?? key, required: required.includes(key), preset: presets[key] }
        const set = (change: Partial<typeof now>) =>
          run((report) => setParameter(report, { key, ...now, ...change }))
        const starts = PRESETS[schema['x-field'] ?? ''] ?? []
        return (
          <fieldset key={key} className="pwr-conditions">
            <legend>{key}</legend>
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
                onSet={(preset) => set({ preset: preset === '' ? undefined : (preset as Preset) })}
              />
            )}
            <button
              type="button"
              className="pwr-link pwb-danger"
              onClick={() => run((report) => removeParameter(report, key))}
            >
              {words.remove}
            </button>
          </fieldset>
        )
      })}
    </Panel>
  )
}

function ValuesPanel() {
  const { report, words, run } = useReport()
  const { facts } = words
  return (
    <Panel title={facts.values}>
      {Object.entries(report.values ?? {}).map(([key, value]) => (
        <fieldset key={key} className="pwr-conditions">
          <legend>{`{values/${key}}`}</legend>
          <TextSetting
            label={words.title}
            value={value.title}
            onSet={(title) => title.trim() && run((now) => setValue(now, { key, change: { title } }))}
          />
          <ExpressionInput
            label={words.measure.formula}
            placeholder={facts.valueHint}
            value={value.formula}
            names={formulaNames(report, words).filter(({ name }) => name !== `values.${key}`)}
            onKeep={(formula) => formula.trim() && run((now) => setValue(now, { key, change: { formula } }))}
          />
          <NumberSetting
            label={words.measure.decimals}
            value={value.decimals}
            placeholder={words.usual}
            onSet={(decimals) => run((now) => setValue(now, { key, change: { decimals } }))}
          />
          <button
            type="button"
            className="pwr-link pwb-danger"
            onClick={() => run((now) => removeValue(now, key))}
          >
            {words.remove}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="pwr-link"
        onClick={() =>
          run((now) =>
            addValue(now, { title: facts.newValue, formula: formulaNames(now, words)[0]?.name ?? '0' }),
          )
        }
      >
        ＋ {facts.addValue}
      </button>
    </Panel>
  )
}

/** The fields of the form that the report fills in, each with the formula that gives it. */
function FillsPanel() {
  const { report, form, words, run } = useReport()
  const { facts } = words
  const filled = report.fills && form(report.fills.form)
  if (!report.fills || !filled) return null
  const given = report.fills.fields ?? {}
  const fields = walkFields(filled).filter(
    ({ pointer, schema }) =>
      !pointer.includes('/*') && schema['x-formula'] === undefined && valueKindOf(schema) !== 'other',
  )
  return (
    <Panel title={facts.fills(filled.title)}>
      <p className="pwb-hint">{facts.fillHint}</p>
      {fields.map(({ pointer, key, schema }) => (
        <ExpressionInput
          key={pointer}
          label={schema.title ?? key}
          value={given[pointer] ?? ''}
          names={formulaNames(report, words)}
          onKeep={(formula) => run((now) => setFilledField(now, { pointer, formula }))}
        />
      ))}
    </Panel>
  )
}
