import type { Form, JsonObject } from '@paperwright/runtime'
import type { CheckedRecord, RecordChecker } from '@paperwright/runtime/screen'
import { giveFieldTypes } from '../field-types/give-field-types.ts'

export type CheckRequest = { form: Form; zone: string } | { id: number; record: JsonObject }
export type CheckAnswer =
  | { id: number; checked: CheckedRecord }
  /** The form does not compile, or the checker broke. */
  | { id: number; failure: string }

export interface WorkerChecker extends RecordChecker {
  close(): void
}

/** A checker of one form's records, in an office of this time zone, that runs beside the page: neither formulas nor validation delay a key. */
export function openWorkerChecker(form: Form, zone: string): WorkerChecker {
  const worker = giveFieldTypes(new Worker(new URL('./checker.ts', import.meta.url), { type: 'module' }))
  const waiting = new Map<number, { resolve(checked: CheckedRecord): void; reject(error: Error): void }>()
  let asked = 0

  worker.postMessage({ form, zone } satisfies CheckRequest)
  worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
    const asker = waiting.get(data.id)
    waiting.delete(data.id)
    if ('checked' in data) asker?.resolve(data.checked)
    else asker?.reject(new Error(data.failure))
  })
  worker.addEventListener('error', (event) => {
    for (const asker of waiting.values())
      asker.reject(new Error(event.message || 'The checker did not start.'))
    waiting.clear()
  })

  return {
    check: (record) =>
      new Promise((resolve, reject) => {
        const id = ++asked
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, record } satisfies CheckRequest)
      }),
    close: () => worker.terminate(),
  }
}
