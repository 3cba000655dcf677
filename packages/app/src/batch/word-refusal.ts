import { ApiError, OfflineError } from '../api/api-error.ts'
import type { BatchWords } from './batch-words.ts'

/** Why nothing is printed. */
export function wordRefusal(error: unknown, words: BatchWords): string {
  if (error instanceof OfflineError) return words.offline
  if (!(error instanceof ApiError)) return words.failed
  if (error.code === 'too-many-batches') return words.tooManyWaiting
  if (error.code === 'numbers-used') return words.numbersUsed
  if (error.status === 403) return words.mayNot
  return error.status === 404 ? words.gone : words.failed
}
