import { listFieldModules } from './page-field-types.ts'

/** The first message to a worker, where the server names modules: a worker cannot be sent functions. */
export interface FieldModulesGiven {
  fieldModules: readonly string[]
}

/** A worker that knows the page's field types before it is asked anything. */
export function giveFieldTypes(worker: Worker): Worker {
  const fieldModules = listFieldModules()
  if (fieldModules.length > 0) worker.postMessage({ fieldModules } satisfies FieldModulesGiven)
  return worker
}
