/**
 * The worker that checks records. It has an address and a content security policy of its own, because compiling a
 * schema makes functions from text, which the page itself may not do.
 */
import { compileForm, type CompiledForm, type Form, type JsonObject } from '@paperwright/runtime'
import { answerWithFieldTypes } from '../field-types/worker-field-types.ts'
import type { CheckAnswer, CheckRequest } from './worker-checker.ts'

let form: Form | undefined
let zone = 'UTC'
let compiled: CompiledForm | undefined

answerWithFieldTypes<CheckRequest>((data) => {
  if ('form' in data) {
    ;({ form, zone } = data)
    compiled = undefined
  } else postMessage(answer(data.id, data.record))
})

function answer(id: number, input: JsonObject): CheckAnswer {
  try {
    if (!form) throw new Error('The checker was asked before it was given a form.')
    compiled ??= compileForm(form)
    const now = { at: new Date(), zone }
    const { record, problems, warnings } = compiled.check(input, now)
    const hidden = [...compiled.rules.hidden(input, now)]
    return { id, checked: { record, problems, warnings, hidden } }
  } catch (error) {
    return { id, failure: String(error) }
  }
}
