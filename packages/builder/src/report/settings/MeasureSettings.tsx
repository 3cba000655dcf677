import { isGroupOfSpans, type Measure } from '@paperwright/runtime'
import { changeAt, inQuery } from '../edits/change-at.ts'
import { useReport } from '../state/use-report.ts'
import type { Change } from '../edits/without-blanks.ts'
import { ChoiceSetting, choicesOf } from '../widgets/ChoiceSetting.tsx'
import { NumberSetting } from '../widgets/NumberSetting.tsx'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { TickSetting } from '../widgets/TickSetting.tsx'
import { ExpressionInput } from '../../widgets/ExpressionInput.tsx'
import { Panel } from '../../inspector/Panel.tsx'
import { FieldLink } from './FieldLink.tsx'
import { MeasureConditions } from './MeasureConditions.tsx'

const FUNCTIONS = ['round half up(', 'abs(', 'min(', 'max(', 'if ', ' then ', ' else ']

/** With the span before, which has to be there once. */
const COMPARES = ['difference', 'growth']

/** What a value sums up, and what is shown of it. */
export function MeasureSettings({ at }: { at: number }) {
  const { shape, query, fields, words, run } = useReport()
  const all = Object.entries(shape?.cross?.measures ?? {})
  const found = all[at]
  if (!found) return null
  const [key, measure] = found
  const set = (change: Change<Measure>) =>
    run((now) => changeAt(now, inQuery(query, 'cross', 'measures', key), change))
  const field = measure.field === undefined ? undefined : fields.get(measure.field)
  const groups = [...(shape?.cross?.rows ?? []), ...(shape?.cross?.columns ?? [])]
  const spans = groups.filter((group) => {
    const grouped = fields.get(group.field)
    return grouped && isGroupOfSpans(group, grouped)
  })
  const ways = Object.entries(words.measure.ofs).filter(([of]) => suits(of, field?.kind))
  return (
    <Panel title={words.measure.title}>
      <TextSetting
        label={words.title}
        value={measure.title}
        onSet={(title) => title.trim() && set({ title })}
      />
      {measure.formula === undefined ? (
        <>
          <ChoiceSetting
            label={words.condition.field}
            value={measure.field ?? ''}
            choices={[
              ...(measure.of === 'count' ? [{ value: '', title: words.measure.allRows }] : []),
              ...[...fields.values()]
                .filter((one) => suits(measure.of ?? 'count', one.kind))
                .map((one) => ({ value: one.key, title: one.title })),
            ]}
            onSet={(next) => set({ field: next || undefined })}
          />
          <ChoiceSetting
            label={words.measure.of}
            value={measure.of ?? 'count'}
            choices={ways.map(([value, title]) => ({ value, title }))}
            onSet={(of) => set({ of: of as Measure['of'] })}
          />
          <MeasureConditions measure={measure} onSet={(where) => set({ where })} />
        </>
      ) : (
        <ExpressionInput
          label={words.measure.formula}
          placeholder={words.measure.formulaHint}
          value={measure.formula}
          names={[
            ...all.flatMap(([name, { title }]) => (name === key ? [] : [{ name, title }])),
            ...FUNCTIONS.map((name) => ({ name, title: '' })),
          ]}
          onKeep={(formula) => formula.trim() && set({ formula })}
        />
      )}
      <ChoiceSetting
        label={words.measure.show}
        value={measure.show ?? ''}
        choices={[
          { value: '', title: words.measure.plain },
          ...choicesOf(words.measure.shows).filter(
            ({ value }) => !COMPARES.includes(value) || spans.length === 1,
          ),
        ]}
        onSet={(show) => set({ show: (show || undefined) as Measure['show'] })}
      />
      {spans.length !== 1 && <p className="pwb-hint">{words.measure.compareHint}</p>}
      <TextSetting
        label={words.measure.unit}
        value={measure.unit ?? ''}
        {...(field?.unit !== undefined && { placeholder: field.unit })}
        onSet={(unit) => set({ unit: unit.trim() || undefined })}
      />
      <NumberSetting
        label={words.measure.decimals}
        value={measure.decimals}
        placeholder={words.usual}
        onSet={(decimals) => set({ decimals })}
      />
      <TickSetting
        label={words.measure.hidden}
        value={measure.hidden === true}
        onSet={(hidden) => set({ hidden: hidden || undefined })}
      />
      {measure.field !== undefined && <FieldLink field={measure.field} />}
    </Panel>
  )
}

function suits(of: string, kind: string | undefined): boolean {
  if (of === 'count') return true
  if (kind === undefined) return false
  if (of === 'distinct') return kind !== 'other'
  return kind === 'number' || (kind === 'moment' && (of === 'min' || of === 'max'))
}
