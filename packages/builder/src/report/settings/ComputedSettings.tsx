import type { QueryField } from '@paperwright/runtime'
import type { Change } from '../edits/without-blanks.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'
import { ExpressionInput } from '../../widgets/ExpressionInput.tsx'

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

/** What a column computes of the others of its row. */
export function ComputedSettings({
  name: key,
  field,
  onSet,
}: {
  name: string
  field: QueryField
  onSet(change: Change<QueryField>): void
}) {
  const { fields, words } = useReport()
  const others = [...fields.values()].filter((one) => one.key !== key)
  return (
    <>
      <ExpressionInput
        label={words.field.formula}
        placeholder={words.field.hint}
        value={field.formula ?? ''}
        names={[
          ...others.map((one) => ({ name: one.key, title: one.title })),
          ...FUNCTIONS.map((name) => ({ name, title: '' })),
        ]}
        onKeep={(formula) => formula.trim() && onSet({ formula })}
      />
      <ChoiceSetting
        label={words.field.kind}
        value={field.kind ?? 'number'}
        choices={KINDS.map((kind) => ({ value: kind, title: words.fields.kinds[kind] }))}
        onSet={(kind) => onSet({ kind: kind as QueryField['kind'] })}
      />
    </>
  )
}
