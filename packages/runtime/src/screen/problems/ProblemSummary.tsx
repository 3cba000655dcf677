import { useEffect, useRef, useSyncExternalStore } from 'react'
import { wordProblem } from '../../record/word-problem.ts'
import { useScreenScope } from '../screen-scope.ts'
import type { Attempt } from '../use-submit.ts'
import { goToField } from './go-to-field.ts'

/** More would be a second form; the rest follows when these are mended. */
const MOST_SHOWN = 50

/** All problems, after an attempt to submit, each leading to its field. */
export function ProblemSummary({ attempt }: { attempt: Attempt }) {
  const scope = useScreenScope()
  const { findings, words, form, locale } = scope
  const problems = useSyncExternalStore(findings.watchAll, findings.listProblems)
  const box = useRef<HTMLDivElement>(null)
  const isShown = attempt.number > 0 && (attempt.failed || problems.length > 0)
  useEffect(() => {
    if (attempt.number > 0) box.current?.focus()
  }, [attempt])
  if (!isShown) return null
  return (
    <div ref={box} className="pw-summary" role="alert" tabIndex={-1}>
      <strong>{attempt.failed ? words.checkFailed : words.problems(problems.length)}</strong>
      <ul>
        {problems.slice(0, MOST_SHOWN).map((problem) => (
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
    </div>
  )
}
