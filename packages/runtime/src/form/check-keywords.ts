import { compileSchema } from '../record/compile-schema.ts'
import { createPatternEngine } from '../record/pattern-engine.ts'
import { validationSchema } from '../record/validation-schema.ts'
import { asJson } from './as-json.ts'
import type { Form } from './form.ts'
import type { FormProblem } from './form-problem.ts'
import type { JsonObject } from './json-schema.ts'

/** Standard keywords that a validator does not understand: `"minimum": "5"`, a pattern that is no regular expression. */
export function checkKeywords(form: Form): FormProblem[] {
  try {
    compileSchema(asJson(validationSchema(form)) as JsonObject, createPatternEngine())
    return []
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return [{ path: '', code: 'badKeyword', params: { message: message.slice(0, 300) } }]
  }
}
