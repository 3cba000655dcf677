import type { PaperNumber } from '@paperwright/server'
import { ApiError } from '../api/api-error.ts'
import type { PaperNumberWords } from './paper-number-words.ts'

/** Why a number cannot be used, with the way out of it. */
export interface NumberProblem {
  words: string
  /** The record that it became. */
  record?: string
  /** The form that it is one of. */
  form?: { id: string; title: string }
}

/** What stands against entering a sheet by this number, and what is to be said before it is. */
export function considerNumber(
  found: PaperNumber,
  { version, words }: { version: number; words: PaperNumberWords },
): { problem: NumberProblem; doubts?: undefined } | { problem?: undefined; doubts: string[] } {
  const { number, state, submissionId, voidReason, mayUse, isMine, formVersion } = found
  const { problems } = words
  const holder = found.holder ?? words.someone
  if (state === 'used')
    return {
      problem: { words: problems.used(number), ...(submissionId !== null && { record: submissionId }) },
    }
  if (state === 'void') return { problem: { words: problems.void(number, voidReason ?? '') } }
  if (!mayUse) return { problem: { words: problems.elsewhere(number, holder) } }
  return {
    doubts: [
      ...(isMine ? [] : [words.otherHolder(number, holder)]),
      ...(formVersion === version ? [] : [words.otherVersion(formVersion)]),
    ],
  }
}

/** Why a number was not found. */
export function wordUnfound(error: unknown, number: string, { problems }: PaperNumberWords): NumberProblem {
  if (!(error instanceof ApiError)) return { words: problems.failed }
  if (error.code === 'number-unknown') return { words: problems.unknown(number) }
  if (error.code === 'number-of-form' && error.form)
    return { words: problems.ofForm(number, error.form.title), form: error.form }
  return { words: problems.failed }
}

/** As it is read from a sheet or sent by a scanner: without what stands around it, wide letters as plain ones. */
export function cleanNumber(typed: string): string {
  return typed.normalize('NFKC').trim()
}
