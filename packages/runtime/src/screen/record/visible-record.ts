import { setValue } from '../../form/pointer.ts'
import type { JsonObject } from '../../form/json-schema.ts'
import type { ScreenScope } from '../screen-scope.ts'

/** The record on the screen without what is hidden now. The store keeps that: it may be shown again. */
export function visibleRecord({ store, findings }: ScreenScope): JsonObject {
  let record = store.getRecord()
  for (const pointer of findings.listHidden()) {
    if (store.getValue(pointer) !== undefined) record = setValue(record, pointer, undefined)
  }
  return record
}
