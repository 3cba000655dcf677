import { ApiError, OfflineError } from '../api/api-error.ts'
import { useOwnWords, useWords } from '../session/use-words.ts'
import type { Words } from '../session/words.zh.ts'
import { ADOPT_WORDS, type AdoptWords } from './adopt-words.ts'
import { AdoptProblems } from './AdoptProblems.tsx'

/** Why a file did not become a form: its problems with their places, or what went wrong on the way. */
export function AdoptFailure({ error }: { error: Error }) {
  const { failure } = useWords()
  const words = useOwnWords(ADOPT_WORDS)
  if (error instanceof ApiError && error.problems.length > 0) {
    return <AdoptProblems problems={error.problems} />
  }
  return (
    <p className="fault" role="alert">
      {describe(error, words, failure)}
      {error instanceof ApiError && error.status >= 500 && error.requestId && (
        <span className="code">
          {' '}
          {failure.request} {error.requestId}
        </span>
      )}
    </p>
  )
}

function describe(error: Error, adopt: AdoptWords, failure: Words['failure']): string {
  if (error instanceof OfflineError) return failure.offline
  if (!(error instanceof ApiError)) return failure.screenText
  const known: Record<number, string> = { 400: adopt.notObject, 413: adopt.tooLarge }
  return known[error.status] ?? failure.unknownText
}
