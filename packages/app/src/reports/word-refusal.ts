import { ApiError, OfflineError } from '../api/api-error.ts'
import type { ReportPageWords } from './report-words.ts'

/** Why a report gave no answer. */
export function wordRefusal(error: unknown, words: ReportPageWords): string {
  if (error instanceof OfflineError) return words.offline
  if (!(error instanceof ApiError)) return words.failed
  if (error.status === 422) return words.refused
  if (error.status === 403) return words.mayNot
  if (error.code === 'report-formula-too-long') return words.formulaTooLong
  return error.code === 'report-too-large' ? words.tooLarge : words.failed
}
