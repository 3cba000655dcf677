import type { Form } from '@paperwright/runtime'
import { lazy, Suspense, type ComponentProps, type ComponentType } from 'react'
import { ApiError, OfflineError } from '../api/api-error.ts'
import { useWords } from '../session/use-words.ts'
import type { Words } from '../session/words.zh.ts'
import { WarnIcon } from '../controls/icons.tsx'
import type { RefusedWords as Refused } from './RefusedWords.tsx'

/** The words of problems are many, and most sheets have none. */
const RefusedWords = lazy<ComponentType<ComponentProps<typeof Refused>>>(() =>
  import('./RefusedWords.tsx').then(
    (part) => ({ default: part.RefusedWords }),
    () => ({ default: () => null }),
  ),
)

/** Why a save failed, what became of the entry, and the request's number for whoever looks into it. */
export function SaveFailure({ error, form }: { error: unknown; form: Form }) {
  const words = useWords()
  const { title, hint } = describe(error, words)
  const problems = error instanceof ApiError ? error.problems : []
  return (
    <p className="save-bar-failure" role="alert">
      <WarnIcon />
      <strong>{title}</strong>
      <span>
        {hint}
        <Suspense>{problems.length > 0 && <RefusedWords problems={problems} form={form} />}</Suspense>
      </span>
      {error instanceof ApiError && error.requestId && (
        <span className="code">
          {words.failure.request} {error.requestId}
        </span>
      )}
    </p>
  )
}

function describe(error: unknown, { fill, failure }: Words) {
  if (error instanceof OfflineError) return { title: failure.offline, hint: fill.saveFailedHint }
  if (error instanceof ApiError && error.problems.length > 0) {
    return { title: fill.refused, hint: '' }
  }
  return { title: fill.saveFailed, hint: fill.saveFailedHint }
}
