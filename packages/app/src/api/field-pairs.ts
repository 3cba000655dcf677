import type { Json } from '@paperwright/runtime'
import type { FieldPairing } from '@paperwright/runtime/kit'
import type { OpenStep, StepForecast } from '@paperwright/server'
import { ApiError } from './api-error.ts'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

const pairs = api.forms[':id']['field-pairs']

/** What publishing a document would make of its form's fields, and of the rules on them. */
export const foreseeStep = (id: string, document: Json) =>
  readAnswer<StepForecast>(pairs.forecast.$post({ param: { id }, json: { document } }))

/** Steps in which nobody has said yet which field is which, and rules wait for it. */
export const getOpenSteps = async (id: string) =>
  (await readAnswer<{ steps: OpenStep[] }>(pairs.$get({ param: { id } }))).steps

/** What is still open then, or null where someone said otherwise meanwhile. */
export async function mendFieldPairs(
  id: string,
  { version, ...json }: { version: number; pairs: FieldPairing; revision: number },
): Promise<OpenStep[] | null> {
  try {
    const param = { id, version: String(version) }
    return (await readAnswer<{ steps: OpenStep[] }>(pairs[':version'].$put({ param, json }))).steps
  } catch (error) {
    if (error instanceof ApiError && error.status === 409) return null
    throw error
  }
}
