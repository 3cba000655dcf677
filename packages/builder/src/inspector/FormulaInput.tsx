import { getValue, walkFields, type Form, type JsonObject, type Locale } from '@paperwright/runtime'
import { compileRules, requireFieldType, bindPointer } from '@paperwright/runtime/kit'
import { useMemo } from 'react'
import { changeField } from '../edits/change-field.ts'
import { ExpressionInput } from '../widgets/ExpressionInput.tsx'
import { useBuilder } from '../state/use-builder.ts'
import { expressionSources } from './expression-sources.ts'

const FUNCTIONS = ['sum(', 'mean(', 'min(', 'max(', 'count(', 'round(', 'today()', 'if ', ' then ', ' else ']

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
  const { form, words, sample, amend, locale, zone } = useBuilder()
  const { inspector } = words
  const sources = useMemo(
    () =>
      expressionSources(form, pointer, { locale, functions: FUNCTIONS, isValue: keyword === 'x-formula' }),
    [form, pointer, locale, keyword],
  )
  const result = useMemo(
    () =>
      keyword === 'x-formula' && value !== '' ? resultOf(form, pointer, { sample, locale, zone }) : undefined,
    [form, pointer, keyword, value, sample, locale, zone],
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
      {keyword === 'x-formula' && value !== '' && (
        <p className="pwb-hint" role="status">
          {result === undefined ? inspector.noResult : inspector.result(result)}
        </p>
      )}
    </ExpressionInput>
  )
}

/** The computed value as a person reads it; of a list, that of the first entry. */
function resultOf(
  form: Form,
  pointer: string,
  { sample, locale, zone }: { sample: JsonObject; locale: Locale; zone: string },
): string | undefined {
  const derived = compileRules(form).derive(sample, { at: new Date(), zone })
  const lists = [...pointer.matchAll(/\/\*/g)].map((match): [string, number] => [
    pointer.slice(0, match.index),
    0,
  ])
  const computed = getValue(derived, bindPointer(pointer, new Map(lists)))
  if (computed === undefined || computed === null) return undefined
  const schema = walkFields(form).find((field) => field.pointer === pointer)!.schema
  const written = requireFieldType(schema).format(computed, { schema, locale, word: (printed) => printed })
  return `${written}${schema['x-unit'] ?? ''}`
}
