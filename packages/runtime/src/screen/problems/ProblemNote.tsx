import type { Problem } from '../../record/problem.ts'
import { useScreenScope } from '../screen-scope.ts'
import { wordScreenProblem } from './word-screen-problem.ts'

/** What is wrong with a value, beside it. */
export function ProblemNote({ id, problem }: { id: string; problem: Problem }) {
  const scope = useScreenScope()
  const record = problem.code === 'unique' ? problem.params?.['id'] : undefined
  const other = typeof record === 'string' ? scope.services.recordUrl?.(record) : undefined
  return (
    <span id={id} className="pw-problem" data-soft={problem.soft ? '' : undefined}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path d="M8 4v5M8 11v1.5" stroke="var(--pw-paper)" strokeWidth="1.8" />
      </svg>
      <span>
        {wordScreenProblem(scope, problem)}
        {other && (
          <>
            {' '}
            <a href={other} target="_blank" rel="noreferrer">
              {scope.words.seeOther}
            </a>
          </>
        )}
      </span>
    </span>
  )
}
