import type { Json } from '@paperwright/runtime'
import { isFault, parseFormula, wordValue, type ResolvedField } from '@paperwright/runtime/kit'
import { useMemo } from 'react'
import { helpWords } from '../../formula-help/help-words.ts'
import { TrialNote } from '../../formula-help/TrialNote.tsx'
import type { Trial } from '../../formula-help/try-out.ts'
import { useReport } from '../state/use-report.ts'
import { useAnswer, type Answering } from './answering.ts'
import { rowTrial } from './row-trial.ts'
import { useResult } from './use-result.ts'

/** What a computed column comes to in one row of the preview. */
export function TriedRow({ field, formula }: { field: string; formula: string }) {
  const answering = useAnswer()
  return answering && <Tried answering={answering} field={field} formula={formula} />
}

function Tried({
  answering: { parameters, isSound, blank, run },
  field,
  formula,
}: {
  answering: Answering
  field: string
  formula: string
}) {
  const { report, query, fields, locale } = useReport()
  const reads = useMemo(() => fieldsRead(formula, fields), [formula, fields])
  const asked = useMemo(() => rowTrial(report, { query, field, reads }), [report, query, field, reads])
  const { answer } = useResult(asked, { parameters, isSound: isSound && blank.length === 0, run })
  const table = answer?.result.tables[query]
  if (table?.kind !== 'list' || answer?.report.queries[query]?.fields[field]?.formula !== formula) return null
  const say = helpWords[locale]
  const [row] = table.rows
  const word = (value: Json, at: number) =>
    wordValue(value, table.columns[at]!, { locale, word: (printed) => printed })
  const given = reads.map((key, at) => `${fields.get(key)?.title ?? key} ${word(row?.[at] ?? null, at)}`)
  const value = row?.[reads.length] ?? null
  const trial: Trial =
    value !== null ? { value } : { blank: row ? [] : reads.map((key) => fields.get(key)?.title ?? key) }
  return (
    <TrialNote
      trial={trial}
      over={
        row && given.length > 0
          ? say.withGiven(say.over.row, given.join(locale === 'zh' ? '，' : ', '))
          : say.over.row
      }
      word={(one) => word(one, reads.length)}
      locale={locale}
    />
  )
}

function fieldsRead(formula: string, fields: ReadonlyMap<string, ResolvedField>): string[] {
  const parsed = parseFormula(formula)
  const names = isFault(parsed) ? [] : parsed.reads.map(([name]) => name!)
  return [...new Set(names)].filter((name) => fields.has(name))
}
