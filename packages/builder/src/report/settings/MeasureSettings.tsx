import { isGroupOfSpans, titleOfChoice } from '@paperwright/runtime/kit'
import { Panel } from '../../inspector/Panel.tsx'
import { changeAt, inQuery } from '../edits/change-at.ts'
import { useReport } from '../state/use-report.ts'
import { unitWith } from '../../formula-help/ready-formulas.ts'
import { measureHelpFields } from '../facts/help-fields.ts'
import { TriedMeasure } from '../result/TriedMeasure.tsx'
import { fieldChoices } from './choices.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import { followShow } from './follow-show.ts'
import { FieldLink } from './FieldLink.tsx'
import { newComparison } from './new-comparison.ts'
import { PartSettings } from './PartSettings.tsx'

const FUNCTIONS = ['round half up(', 'abs(', 'min(', 'max(', 'if ', ' then ', ' else ']
const WAYS = ['count', 'distinct', 'sum', 'average', 'min', 'max', 'median']
const SHOWS = ['share', 'share-of-row', 'share-of-column', 'difference', 'growth', 'running', 'rank']

/** With the span before, which has to be there once. */
const COMPARES = ['difference', 'growth']

/** What a value sums up, and what is shown of it. */
export function MeasureSettings({ at }: { at: number }) {
  const { shape, query, fields, words, locale, run } = useReport()
  const all = Object.entries(shape?.cross?.measures ?? {})
  const found = all[at]
  if (!found) return null
  const [key, measure] = found
  const place = inQuery(query, 'cross', 'measures', key)
  const field = measure.field === undefined ? undefined : fields.get(measure.field)
  const groups = [...(shape?.cross?.rows ?? []), ...(shape?.cross?.columns ?? [])]
  const spans = groups.filter((group) => {
    const grouped = fields.get(group.field)
    return grouped && isGroupOfSpans(group, grouped)
  })
  const { of = 'count', where = [], formula } = measure
  const isComputed = formula !== undefined
  const choose = (values: readonly string[]) =>
    values.map((value) => ({ value, title: titleOfChoice(locale, value) }))
  const summed = [...fields.values()].filter((one) => suits(of, one.kind))
  const allRows = of === 'count' ? [{ value: undefined, title: words.measure.allRows }] : []
  const expression = {
    names: all.map(([name, { title }]) => ({ key: name, title })),
    functions: FUNCTIONS,
    own: key,
  }
  const shows = SHOWS.filter((show) => !COMPARES.includes(show) || spans.length === 1)
  const setWhere = (next: typeof where) =>
    run((now) => changeAt(now, place, { where: next.length > 0 ? next : undefined }))
  return (
    <Panel title={words.measure.title}>
      <PartSettings
        of="measure"
        at={place}
        values={{ of, ...measure }}
        change={(name, value) => ({
          [name]: value,
          ...(name === 'show' && {
            title: followShow(measure, value as string | undefined, {
              usual: field?.title ?? (isComputed ? words.measure.newFormula : words.count),
              shown: words.measure.shown,
            }),
          }),
        })}
        facts={{
          of: !isComputed && {
            choices: choose(WAYS.filter((one) => suits(one, field?.kind))),
            required: true,
          },
          field: !isComputed && { choices: [...allRows, ...fieldChoices(summed)], required: true },
          formula: isComputed && {
            expression,
            usual: words.measure.formulaHint,
            required: true,
            usualOnes: {
              place: 'figures',
              fields: measureHelpFields(expression.names, key),
              gives: ['number'],
              onWrite: (text, ready) =>
                run((now) => changeAt(now, place, { formula: text, unit: unitWith(ready, measure.unit) })),
            },
            tried: <TriedMeasure of={key} measure={measure} names={expression.names} />,
          },
          rows: isComputed && {},
          show: {
            choices: [{ value: undefined, title: words.measure.plain }, ...choose(shows)],
            ...(spans.length !== 1 && { hint: words.measure.compareHint }),
          },
          unit: { usual: field?.unit ?? '' },
          decimals: { usual: words.usual },
          hidden: { hint: words.measure.hidden },
        }}
      />
      {!isComputed && (
        <fieldset className="pwr-conditions">
          <legend>{words.measure.where}</legend>
          {where.map((condition, index) => (
            <ConditionEditor
              key={`${where.length} ${index}`}
              condition={condition}
              onSet={(next) => setWhere(where.with(index, next))}
              onRemove={() => setWhere(where.toSpliced(index, 1))}
              hasField
            />
          ))}
          <button
            type="button"
            className="pwr-link"
            onClick={() => setWhere([...where, newComparison([...fields.values()][0]!)])}
          >
            ＋ {words.measure.addWhere}
          </button>
        </fieldset>
      )}
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
