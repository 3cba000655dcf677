import { changeAt, type Settings } from '../edits/change-at.ts'
import { addValue } from '../edits/values.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'
import { NumberSetting } from '../widgets/NumberSetting.tsx'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { ExpressionInput } from '../../widgets/ExpressionInput.tsx'
import { Panel } from '../../inspector/Panel.tsx'
import { formulaNames } from './formula-names.ts'

/** Figures made of the answers, for words on the sheet and the form that is filled in. */
export function ValuesPanel() {
  const work = useReport()
  const { report, words, run } = work
  const { facts } = words
  const names = formulaNames(report, work)
  return (
    <Panel title={facts.values}>
      {Object.entries(report.values ?? {}).map(([key, value]) => {
        const set = (change: Settings) => run((now) => changeAt(now, `/values/${key}`, change))
        return (
          <fieldset key={key} className="pwr-conditions">
            <legend>{value.title}</legend>
            <TextSetting
              label={words.title}
              value={value.title}
              onSet={(title) => title.trim() && set({ title })}
            />
            <ExpressionInput
              label={words.measure.formula}
              placeholder={facts.valueHint}
              value={value.formula}
              names={names.filter(({ name }) => name !== `values.${key}`)}
              onKeep={(formula) => formula.trim() && set({ formula })}
            />
            <ChoiceSetting
              label={words.field.kind}
              value={value.kind ?? 'number'}
              choices={(['number', 'text'] as const).map((kind) => ({
                value: kind,
                title: words.fields.kinds[kind],
              }))}
              onSet={(kind) => set({ kind: kind === 'text' ? kind : undefined })}
            />
            {value.kind !== 'text' && (
              <>
                <TextSetting
                  label={words.measure.unit}
                  value={value.unit ?? ''}
                  onSet={(unit) => set({ unit: unit.trim() || undefined })}
                />
                <NumberSetting
                  label={words.measure.decimals}
                  value={value.decimals}
                  placeholder={words.usual}
                  onSet={(decimals) => set({ decimals })}
                />
              </>
            )}
            <button
              type="button"
              className="pwr-link pwb-danger"
              onClick={() => run((now) => changeAt(now, '/values', { [key]: undefined }))}
            >
              {words.remove}
            </button>
          </fieldset>
        )
      })}
      <button
        type="button"
        className="pwr-link"
        onClick={() => run((now) => addValue(now, { title: facts.newValue, formula: names[0]?.name ?? '0' }))}
      >
        ＋ {facts.addValue}
      </button>
    </Panel>
  )
}
