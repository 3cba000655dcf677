import { wordValue, type ExpressionName } from '@paperwright/runtime/kit'
import type { Measure } from '@paperwright/runtime/report'
import { helpWords } from '../../formula-help/help-words.ts'
import { TrialNote } from '../../formula-help/TrialNote.tsx'
import { useReport } from '../state/use-report.ts'
import { useAnswer } from './answering.ts'
import { heldIn, trialOf } from './try-figures.ts'

/** What a computed measure comes to over all rows of the preview. */
export function TriedMeasure({
  of: key,
  measure,
  names,
}: {
  of: string
  measure: Measure
  names: readonly ExpressionName[]
}) {
  const { query, locale } = useReport()
  const answer = useAnswer()?.state.answer
  const table = answer?.result.tables[query]
  const { formula = '', unit, decimals } = measure
  const asked = answer?.report.queries[query]?.cross?.measures[key]
  // What was asked before the formula became this one says nothing of it.
  if (table?.kind !== 'cross' || asked?.formula !== formula) return null
  const column = {
    key,
    title: '',
    kind: 'number' as const,
    ...(unit !== undefined && { unit }),
    ...(decimals !== undefined && { decimals }),
  }
  return (
    <TrialNote
      trial={trialOf(table.totals[key], { formula, held: heldIn(table), names })}
      over={helpWords[locale].over.figures}
      word={(value) => wordValue(value, column, { locale, word: (printed) => printed })}
      locale={locale}
    />
  )
}
