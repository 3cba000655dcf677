import { walkFields, type Json } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'
import { useMemo } from 'react'
import { useBuilder } from '../state/use-builder.ts'
import { helpWords } from './help-words.ts'
import { TrialNote } from './TrialNote.tsx'
import { tryExpression } from './try-out.ts'

/** What an expression gives with the sample record, or why it gives nothing; formulas as their field writes values. */
export function TriedOut({ text, pointer, isValue }: { text: string; pointer: string; isValue: boolean }) {
  const { form, sample, locale, zone } = useBuilder()
  const say = helpWords[locale]
  const trial = useMemo(
    () => tryExpression(text, { form, pointer, sample, zone }),
    [text, form, pointer, sample, zone],
  )
  return <TrialNote trial={trial} over={say.over.form} word={worded} locale={locale} />

  function worded(value: Json): string {
    if (typeof value === 'boolean' && !isValue) return value ? say.yes : say.no
    const schema = walkFields(form).find((field) => field.pointer === pointer)?.schema
    if (!isValue || !schema) return typeof value === 'string' ? value : JSON.stringify(value)
    const type = requireFieldType(schema)
    return `${type.format(value, { schema, locale, word: (printed) => printed })}${schema['x-unit'] ?? ''}`
  }
}
