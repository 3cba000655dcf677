import { wordReportProblem } from '@paperwright/runtime/report'
import { useState } from 'react'
import { keptWords } from '../kept/kept-words.ts'
import { nameOfParts } from './sources/name-of-part.ts'
import { placeOfProblem } from './state/report-selection.ts'
import { useReport } from './state/use-report.ts'

/** What is wrong with the report, each a click away from where it is mended. */
export function ReportProblems({ onSelect }: { onSelect(): void }) {
  const { report, form, problems, kept, words, locale, select } = useReport()
  const [open, setOpen] = useState(false)
  const name = nameOfParts(report, { form, words })
  // A blank report is no fault of who has just opened it.
  const told = Object.keys(report.queries).length === 0 ? [] : problems
  const shown = [
    ...kept.map((text) => ({ path: text.at, words: keptWords[locale].line(text) })),
    ...told.map((problem) => ({ path: problem.path, words: wordReportProblem(problem, locale, name) })),
  ]
  return (
    <section
      className="pwb-problems"
      aria-label={words.problems.title}
      data-bad={shown.length > 0 || undefined}
    >
      <button type="button" className="pwb-problems-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="pwb-caret" aria-hidden="true" />
        <strong>{shown.length > 0 ? words.problems.count(shown.length) : words.problems.none}</strong>
      </button>
      {open && shown.length > 0 && (
        <ul>
          {shown.map(({ path, words: said }, index) => (
            <li key={index} data-kind="problem">
              <button
                type="button"
                className="pwb-finding"
                onClick={() => {
                  const place = placeOfProblem(report, path)
                  select(place.selection, place.query)
                  onSelect()
                }}
              >
                {said}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
