import { getValue, walkFields, type Form, type JsonObject, type Locale } from '@paperwright/runtime'
import { compileRules, requireFieldType, bindPointer } from '@paperwright/runtime/kit'
import { useMemo } from 'react'
import { changeField } from '../edits/change-field.ts'
import { ExpressionInput } from '../widgets/ExpressionInput.tsx'
import { useBuilder } from '../state/use-builder.ts'
import { nameList } from './name-list.ts'

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
  const names = useMemo(() => nameList(form, pointer, { functions: FUNCTIONS }), [form, pointer])
  const result = useMemo(
    () =>
      keyword === 'x-formula' && value !== '' ? resultOf(form, pointer, { sample, locale, zone }) : undefined,
    [form, pointer, keyword, value, sample, locale, zone],
  )
  const keep = (next: string) => {
    const isEmpty = next.trim() === ''
    amend(`${pointer} ${keyword}`, (now) =>
      changeField(now, { pointer, change: { [keyword]: isEmpty ? undefined : next } }),
    )
  }
  return (
    <ExpressionInput
      label={keyword === 'x-formula' ? inspector.formula : inspector.visible}
      placeholder={keyword === 'x-formula' ? inspector.formulaHint : inspector.visibleHint}
      value={value}
      names={names}
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
