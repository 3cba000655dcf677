import { rowFunctions, type QueryField } from '@paperwright/runtime/report'
import { Panel } from '../../inspector/Panel.tsx'
import type { Setting, UsualOnes } from '../../settings/setting.ts'
import { SettingsList } from '../../settings/SettingsList.tsx'
import { changeAt, inQuery } from '../edits/change-at.ts'
import { removeField } from '../edits/remove-field.ts'
import { useReport } from '../state/use-report.ts'
import { OptionsSettings } from './OptionsSettings.tsx'
import { rowNames } from '../facts/formula-names.ts'
import { rowHelpFields } from '../facts/help-fields.ts'
import { TriedRow } from '../result/TriedRow.tsx'
import { unitWith, type Gives } from '../../formula-help/ready-formulas.ts'
import { parameterChoices } from './choices.ts'
import { PartSettings } from './PartSettings.tsx'

const FUNCTIONS = [
  'round half up(',
  'abs(',
  'floor(',
  'sum(',
  'min(',
  'max(',
  'contains(',
  'if ',
  ' then ',
  ' else ',
]

/** What a computed column is, by what its formula gives. */
const KINDS: Readonly<Partial<Record<Gives, QueryField['kind']>>> = {
  number: 'number',
  text: 'text',
  answer: 'answer',
}

/** A field of the query: what it is called, where it comes from or what it computes, how it is written. */
export function FieldSettings({ field: key }: { field: string }) {
  const { report, shape, query, fields, words, run } = useReport()
  const field = shape?.fields[key]
  if (!field) return null
  const known = fields.get(key)
  const isComputed = field.formula !== undefined
  const isNumber = known?.kind === 'number'
  const expression = { names: rowNames(fields.values()), functions: FUNCTIONS, own: key }
  const asked = field.parameter !== undefined
  const place = inQuery(query, 'fields', key)
  const usualOnes: UsualOnes = {
    place: 'row',
    fields: rowHelpFields(fields.values(), key),
    gives: ['number', 'text', 'answer'],
    onWrite: (formula, ready) =>
      run((now) =>
        changeAt(now, place, {
          formula,
          kind: KINDS[ready.gives] ?? 'number',
          unit: ready.gives === 'number' ? unitWith(ready, field.unit) : undefined,
        }),
      ),
  }
  return (
    <Panel title={words.field.title}>
      <PartSettings
        of="queryField"
        at={place}
        values={field}
        facts={{
          title: { usual: known?.title ?? key },
          from: false,
          parameter: asked && { choices: parameterChoices(report), required: true },
          formula: isComputed && {
            expression,
            functions: rowFunctions,
            usualOnes,
            tried: <TriedRow field={key} formula={field.formula!} />,
            usual: words.field.hint,
            required: true,
          },
          kind: isComputed && {},
          unit: isNumber && { usual: known.unit ?? '' },
          decimals: isNumber && { usual: words.usual },
        }}
      />
      {!isComputed && !asked && <OriginSettings name={key} field={field} />}
      {known?.kind === 'option' && <OptionsSettings name={key} field={field} />}
      <button
        type="button"
        className="pwr-link pwb-danger"
        onClick={() => run((now) => removeField(now, { query, field: key }))}
      >
        {words.field.remove}
      </button>
    </Panel>
  )
}

/** Which field of the sources a query's field is, in each of its parts. */
function OriginSettings({ name, field: { from } }: { name: string; field: QueryField }) {
  const { shape, query, sources, words, locale, run } = useReport()
  const references = Array.isArray(from) ? from : [from ?? null]
  const isSingle = references.length === 1
  const settings = references.map((_, part): [string, Setting] => {
    const own = sources.filter((one) => one.part === part)
    const title = own.find(({ source }) => source.as === shape?.from[part]?.as)?.title ?? ''
    const choices = own.flatMap((source) =>
      source.fields.map((one) => ({
        value: one.reference,
        title: own.length > 1 ? `${source.title} · ${one.title}` : one.title,
      })),
    )
    const setting = { schema: {}, required: true }
    return isSingle
      ? [String(part), { ...setting, title: words.field.from, choices }]
      : [
          String(part),
          {
            ...setting,
            title: words.field.fromOf(title),
            choices: [{ value: null, title: words.none }, ...choices],
          },
        ]
  })
  return (
    <SettingsList
      settings={Object.fromEntries(settings)}
      values={references}
      locale={locale}
      onSet={(part, value) => {
        const next = isSingle ? value : references.with(Number(part), value as string | null)
        return run((now) => changeAt(now, inQuery(query, 'fields', name), { from: next }))
      }}
    />
  )
}
