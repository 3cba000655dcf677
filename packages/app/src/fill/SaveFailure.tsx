import { ApiError, OfflineError } from '../api/api-error.ts'
import { useWords } from '../session/use-words.ts'
import { WarnIcon } from '../shell/icons.tsx'

/** Why a save failed, what became of the entry, and the request's number for whoever looks into it. */
export function SaveFailure({ error }: { error: unknown }) {
  const words = useWords()
  const { title, hint } = describe(error, words)
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

function describe(
  error: unknown,
  { fill, failure }: ReturnType<typeof useWords>,
): { title: string; hint: string } {
  if (error instanceof OfflineError) return { title: failure.offline, hint: fill.saveFailedHint }
  if (error instanceof ApiError && error.problems.length > 0) {
    return { title: fill.refused, hint: error.problems.map(({ message, code }) => message ?? code).join(' ') }
  }
  if (error instanceof ApiError && error.status === 409) {
    return { title: fill.alreadyStored, hint: fill.alreadyStoredHint }
  }
  return { title: fill.saveFailed, hint: fill.saveFailedHint }
}
