import { wordValue, type ExpressionName } from '@paperwright/runtime/kit'
import type { ReportValue } from '@paperwright/runtime/report'
import { helpWords } from '../../formula-help/help-words.ts'
import { TrialNote } from '../../formula-help/TrialNote.tsx'
import { useReport } from '../state/use-report.ts'
import { useAnswer } from './answering.ts'
import { heldIn, trialOf } from './try-figures.ts'

/** What a value made of the answers comes to in the preview. */
export function TriedValue({
  of: key,
  value: { formula, kind = 'number', unit, decimals },
  names,
}: {
  of: string
  value: ReportValue
  names: readonly ExpressionName[]
}) {
  const { locale } = useReport()
  const answer = useAnswer()?.state.answer
  if (answer?.report.values?.[key]?.formula !== formula) return null
  const { tables, values, parameters } = answer.result
  const totals = Object.entries(tables).map(([query, table]) => [query, heldIn(table)] as const)
  const held = { ...Object.fromEntries(totals), values, parameters }
  const column = {
    key,
    title: '',
    kind,
    ...(unit !== undefined && { unit }),
    ...(decimals !== undefined && { decimals }),
  }
  return (
    <TrialNote
      trial={trialOf(values[key], { formula, held, names })}
      over={helpWords[locale].over.figures}
      word={(figure) => wordValue(figure, column, { locale, word: (printed) => printed })}
      locale={locale}
    />
  )
}
