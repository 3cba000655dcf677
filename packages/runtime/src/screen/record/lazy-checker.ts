import type { Form } from '../../form/form.ts'
import type { RecordChecker } from './checker.ts'

/** A checker in this thread, of an office in this zone, whose code (ajv, FEEL) is loaded with the first question. */
export function lazyChecker(form: Form, zone: string): RecordChecker {
  let loaded: Promise<RecordChecker> | undefined
  return {
    async check(record) {
      loaded ??= import('./record-checker.ts').then(({ createRecordChecker }) =>
        createRecordChecker(form, zone),
      )
      return (await loaded).check(record)
    },
  }
}
