import { lazy, Suspense, type ComponentProps, type ComponentType } from 'react'
import type { ProblemNote as Note } from './ProblemNote.tsx'
import type { SummaryProps } from './ProblemSummary.tsx'
import { useScreenScope } from '../screen-scope.ts'

const loadNote = () => import('./ProblemNote.tsx')
const loadSummary = () => import('./ProblemSummary.tsx')

/** The words of problems are many, and a sheet can be filled in before there is any. */
export const loadProblems = () => Promise.all([loadNote(), loadSummary()])

// Where they cannot be fetched it is still told that there are some, and where.
const LoadedNote = lazy<ComponentType<ComponentProps<typeof Note>>>(() =>
  loadNote().then(
    (part) => ({ default: part.ProblemNote }),
    () => ({ default: BareNote }),
  ),
)
const LoadedSummary = lazy<ComponentType<SummaryProps>>(() =>
  loadSummary().then(
    (part) => ({ default: part.ProblemSummary }),
    () => ({ default: BareSummary }),
  ),
)

/** What is wrong with a value, beside it. */
export function ProblemNote(props: ComponentProps<typeof Note>) {
  return (
    <Suspense>
      <LoadedNote {...props} />
    </Suspense>
  )
}

/** All problems, or else all warnings, after an attempt to submit. */
export function ProblemSummary(props: SummaryProps) {
  if (props.attempt.number === 0) return null
  return (
    <Suspense>
      <LoadedSummary {...props} />
    </Suspense>
  )
}

function BareNote({ id }: { id: string }) {
  return (
    <span id={id} className="pw-problem">
      {useScreenScope().words.problems(1)}
    </span>
  )
}

function BareSummary({ attempt, onAgain }: SummaryProps) {
  const { findings, words } = useScreenScope()
  const count = findings.listProblems().length
  if (!attempt.failed && !attempt.warned && count === 0) return null
  return (
    <div className="pw-summary" role="alert">
      {attempt.failed ? words.checkFailed : attempt.warned ? words.warnings(1) : words.problems(count)}
      {attempt.warned && (
        <button type="button" className="pw-summary__on" onClick={onAgain}>
          {words.goOn}
        </button>
      )}
    </div>
  )
}
