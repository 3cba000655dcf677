import type { QueryField } from '@paperwright/runtime'
import { removeField } from '../edits/remove-field.ts'
import { setField } from '../edits/set-field.ts'
import type { Change } from '../edits/without-blanks.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'
import { NumberSetting } from '../widgets/NumberSetting.tsx'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { ExpressionInput } from '../../widgets/ExpressionInput.tsx'
import { Panel } from '../../inspector/Panel.tsx'

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
const KINDS = ['number', 'text', 'moment', 'answer'] as const

/** A column's words, and what a computed one computes. */
export function FieldSettings({ field: key }: { field: string }) {
  const { shape, query, fields, words, run } = useReport()
  const field = shape?.fields[key]
  if (!field) return null
  const set = (change: Change<QueryField>) => run((now) => setField(now, { query, field: key, change }))
  const isNumber = fields.get(key)?.kind === 'number'
  return (
    <Panel title={words.field.title}>
      <TextSetting
        label={words.title}
        value={field.title ?? ''}
        placeholder={fields.get(key)?.title ?? key}
        onSet={(title) => set({ title: title.trim() || undefined })}
      />
      {field.formula !== undefined && (
        <>
          <ExpressionInput
            label={words.field.formula}
            placeholder={words.field.hint}
            value={field.formula}
            names={[
              ...[...fields.values()].flatMap((one) =>
                one.key === key ? [] : [{ name: one.key, title: one.title }],
              ),
              ...FUNCTIONS.map((name) => ({ name, title: '' })),
            ]}
            onKeep={(formula) => formula.trim() && set({ formula })}
          />
          <ChoiceSetting
            label={words.field.kind}
            value={field.kind ?? 'number'}
            choices={KINDS.map((kind) => ({ value: kind, title: words.fields.kinds[kind] }))}
            onSet={(kind) => set({ kind: kind as QueryField['kind'] })}
          />
        </>
      )}
      {isNumber && (
        <>
          <TextSetting
            label={words.measure.unit}
            value={field.unit ?? ''}
            onSet={(unit) => set({ unit: unit.trim() || undefined })}
          />
          <NumberSetting
            label={words.measure.decimals}
            value={field.decimals}
            placeholder={words.usual}
            onSet={(decimals) => set({ decimals })}
          />
        </>
      )}
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
