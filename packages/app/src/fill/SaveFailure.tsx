import { wordProblem, type Form, type Problem } from '@paperwright/runtime'
import { ApiError, OfflineError } from '../api/api-error.ts'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import type { Words } from '../session/words.zh.ts'
import { WarnIcon } from '../controls/icons.tsx'

/** Why a save failed, what became of the entry, and the request's number for whoever looks into it. */
export function SaveFailure({ error, form }: { error: unknown; form: Form }) {
  const words = useWords()
  const { locale } = useSession()
  const { title, hint } = describe(error, words, (problem) => wordProblem(problem, form, locale))
  return (
    <p className="save-bar-failure" role="alert">
      <WarnIcon />
      <strong>{title}</strong>
      <span>{hint}</span>
      {error instanceof ApiError && error.requestId && (
        <span className="code">
          {words.failure.request} {error.requestId}
        </span>
      )}
    </p>
  )
}

function describe(error: unknown, { fill, failure }: Words, word: (problem: Problem) => string) {
  if (error instanceof OfflineError) return { title: failure.offline, hint: fill.saveFailedHint }
  if (error instanceof ApiError && error.problems.length > 0) {
    return { title: fill.refused, hint: error.problems.map(word).join(' ') }
  }
  return { title: fill.saveFailed, hint: fill.saveFailedHint }
}
