import { ApiError } from '../../api/api-error.ts'
import type { PeopleWords } from './people-words.ts'

export function wordFailure(error: unknown, words: PeopleWords): string {
  if (!(error instanceof ApiError)) return words.failed
  return (
    (error.code === undefined ? undefined : words.refusals[error.code]) ?? (error.message || words.failed)
  )
}
