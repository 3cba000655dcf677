import type { Form } from '../../form/form.ts'
import { walkFields } from '../../form/walk.ts'
import { compileForm } from '../../record/compile-form.ts'
import type { RecordChecker } from './checker.ts'

/**
 * A checker that works in this thread, of an office in this zone. It compiles schemas with `new Function`, which a strict content policy
 * forbids in a page: there, call it in a worker.
 */
export function createRecordChecker(form: Form, zone: string): RecordChecker {
  const compiled = compileForm(form)
  const mayHide = walkFields(form).some(({ schema }) => schema['x-visible'] !== undefined)
  return {
    async check(input) {
      const now = { at: new Date(), zone }
      const { record, problems, warnings } = compiled.check(input, now)
      return { record, problems, warnings, hidden: mayHide ? [...compiled.rules.hidden(record, now)] : [] }
    },
  }
}
