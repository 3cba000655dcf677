import { useMemo } from 'react'
import { changeField } from '../edits/change-field.ts'
import { FieldFormulaHelp } from './FieldFormulaHelp.tsx'
import { TriedOut } from '../formula-help/TriedOut.tsx'
import { ExpressionInput } from '../widgets/ExpressionInput.tsx'
import { useBuilder } from '../state/use-builder.ts'
import { expressionSources } from './expression-sources.ts'

const FUNCTIONS = [
  'sum(',
  'mean(',
  'min(',
  'max(',
  'count(',
  'round half up(',
  'today()',
  'if ',
  ' then ',
  ' else ',
]

/** A FEEL expression with names to choose from and, for formulas, the result with the sample record. */
export function FormulaInput({
  pointer,
  keyword,
  value,
}: {
  pointer: string
  keyword: 'x-formula' | 'x-visible'
  value: string
}) {
  const { form, words, amend, locale } = useBuilder()
  const { inspector } = words
  const sources = useMemo(
    () =>
      expressionSources(form, pointer, { locale, functions: FUNCTIONS, isValue: keyword === 'x-formula' }),
    [form, pointer, locale, keyword],
  )
  const keep = (next: string) =>
    amend(`${pointer} ${keyword}`, (now) =>
      changeField(now, { pointer, change: { [keyword]: next === '' ? undefined : next } }),
    )
  return (
    <ExpressionInput
      setting={keyword}
      label={keyword === 'x-formula' ? inspector.formula : inspector.visible}
      placeholder={keyword === 'x-formula' ? inspector.formulaHint : inspector.visibleHint}
      value={value}
      sources={sources}
      locale={locale}
      onKeep={keep}
    >
      {value !== '' && <TriedOut text={value} pointer={pointer} isValue={keyword === 'x-formula'} />}
      <FieldFormulaHelp
        pointer={pointer}
        setting={keyword}
        of={keyword === 'x-formula' ? 'value' : 'condition'}
        onWrite={keep}
      />
    </ExpressionInput>
  )
}
