import { ApiError } from './api-error.ts'

/** An answer, or null where there is none such (404). */
export async function unlessNone<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null
    throw error
  }
}
