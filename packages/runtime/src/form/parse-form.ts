import { adoptSchema, UnfitSchema } from './adopt-schema.ts'
import { checkForm } from './check-form.ts'
import type { Form } from './form.ts'
import type { FormProblem } from './form-problem.ts'
import { isObject } from './pointer.ts'

/** A file's text as a form, or what is wrong with it. */
export type ParsedForm = { form: Form; problems?: undefined } | { form?: undefined; problems: FormProblem[] }

/**
 * Reads a form document. A JSON Schema without a sheet of its own (`x-paper`) is adopted: it gets field types and a
 * plain layout, and `id` for its identity. Never throws.
 */
export function parseForm(text: string, { id }: { id?: string } = {}): ParsedForm {
  let document: unknown
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { problems: [{ path: '', code: 'notJson', params: faultAt(text, error) }] }
  }
  if (isObject(document) && document.type === 'object' && !('x-paper' in document)) {
    try {
      document = adoptSchema(document, { ...(id !== undefined && { id }) })
    } catch (error) {
      if (error instanceof UnfitSchema) return { problems: [...error.problems] }
      throw error
    }
  }
  const problems = checkForm(document)
  return problems.length > 0 ? { problems } : { form: document as Form }
}

/** Line and column of a JSON fault, from 1, as the parser's message tells them. */
function faultAt(text: string, error: unknown): { line: number; column: number } {
  const message = error instanceof Error ? error.message : ''
  const told = /line (\d+) column (\d+)/.exec(message)
  if (told) return { line: Number(told[1]), column: Number(told[2]) }
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
  const before = text.slice(0, position).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}
