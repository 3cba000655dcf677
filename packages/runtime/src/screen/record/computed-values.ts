import type { Json, JsonObject } from '../../form/json-schema.ts'
import { bindToEntries } from '../../form/bind-to-entries.ts'
import { getValue } from '../../form/pointer.ts'
import type { ScreenScope } from '../screen-scope.ts'

/** The values of a checked record's formulas, at the places where the record on the screen has them. */
export function computedValues(scope: ScreenScope, checked: JsonObject): [string, Json | undefined][] {
  const record = scope.store.getRecord()
  return [...scope.fields.values()].flatMap(({ pointer, schema }) =>
    schema['x-formula'] === undefined
      ? []
      : bindToEntries(pointer, record).map((bound): [string, Json | undefined] => [
          bound,
          getValue(checked, bound),
        ]),
  )
}
