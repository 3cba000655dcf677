import type { Json, JsonObject } from '../../form/json-schema.ts'
import { isObject, joinPointer, splitPointer } from '../../form/pointer.ts'
import type { ScreenScope } from '../screen-scope.ts'

type Change = [pointer: string, value: Json | undefined]

/** What a checked record's formulas say otherwise than the record on the screen, at the places of the latter. */
export function computedValues(scope: ScreenScope, checked: JsonObject): Change[] {
  const changes: Change[] = []
  for (const { pointer, schema } of scope.fields.values()) {
    if (schema['x-formula'] === undefined) continue
    compare({ shown: scope.store.getRecord(), checked, rest: splitPointer(pointer), path: [], changes })
  }
  return changes
}

interface Comparison {
  shown: Json | undefined
  checked: Json | undefined
  /** The keys still to go. */
  rest: readonly string[]
  path: readonly (string | number)[]
  changes: Change[]
}

/** Walks both records at once: a long list has thousands of results, of which few change. */
function compare({ shown, checked, rest, path, changes }: Comparison) {
  const [key, ...inner] = rest
  if (key === undefined) {
    if (!Object.is(shown, checked)) changes.push([joinPointer(path), checked])
  } else if (key === '*') {
    if (!Array.isArray(shown)) return
    const others = Array.isArray(checked) ? checked : []
    shown.forEach((entry, index) =>
      compare({ shown: entry, checked: others[index], rest: inner, path: [...path, index], changes }),
    )
  } else {
    const next = { shown: valueIn(shown, key), checked: valueIn(checked, key) }
    compare({ ...next, rest: inner, path: [...path, key], changes })
  }
}

function valueIn(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}
