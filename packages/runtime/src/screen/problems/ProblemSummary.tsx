import { useEffect, useRef, useSyncExternalStore } from 'react'
import { wordProblem } from '../../record/word-problem.ts'
import { useScreenScope } from '../screen-scope.ts'
import type { Attempt } from '../use-submit.ts'
import { goToField } from './go-to-field.ts'

export interface SummaryProps {
  attempt: Attempt
  /** Hands in all the same, where there are warnings alone. */
  onAgain(): void
}

/** More would be a second form; the rest follows when these are mended. */
const MOST_SHOWN = 50

/** All problems after an attempt to submit, or where there are none all warnings, each leading to its field. */
export function ProblemSummary({ attempt, onAgain }: SummaryProps) {
  const scope = useScreenScope()
  const { findings, words, form, locale } = scope
  const problems = useSyncExternalStore(findings.watchAll, findings.listProblems)
  const warnings = useSyncExternalStore(findings.watchAll, findings.listWarnings)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt.number > 0) box.current?.focus()
  }, [attempt])
  const isWarning = !attempt.failed && problems.length === 0 && attempt.warned === true
  const told = isWarning ? warnings : problems
  if (attempt.number === 0 || (!attempt.failed && told.length === 0)) return null
  const head = isWarning ? words.warnings(told.length) : words.problems(told.length)
  return (
    <div ref={box} className="pw-summary" role="alert" tabIndex={-1} data-soft={isWarning ? '' : undefined}>
      <strong>{attempt.failed ? words.checkFailed : head}</strong>
      <ul>
        {told.slice(0, MOST_SHOWN).map((problem) => (
          <li key={`${problem.path} ${problem.code}`}>
            <a
              href={`#${scope.inputId(problem.path)}`}
              onClick={(event) => {
                event.preventDefault()
                goToField(scope, problem.path)
              }}
            >
              {wordProblem(problem, form, locale)}
            </a>
          </li>
        ))}
      </ul>
      {isWarning && (
        <button type="button" className="pw-summary__on" onClick={onAgain}>
          {words.goOn}
        </button>
      )}
    </div>
  )
}
