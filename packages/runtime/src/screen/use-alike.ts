import { useEffect } from 'react'
import type { Form } from '../form/form.ts'
import type { JsonObject } from '../form/json-schema.ts'
import { getValue, setValue } from '../form/pointer.ts'
import type { ScreenScope } from './screen-scope.ts'

/** A person who stops for so long is told. */
const PAUSE_MS = 500

/** Asks whether what should stand once stands in another record, as it is entered. Where nobody can say, handing in does. */
export function useAlike(scope: ScreenScope): void {
  useEffect(() => {
    const { form, store, findings, services, readOnly } = scope
    const { findAlike } = services
    if (!findAlike || readOnly || !form['x-unique']) return undefined
    let asked = ''
    let asking: AbortController | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      const record = uniqueValues(form, store.getRecord())
      const said = JSON.stringify(record)
      if (said === asked) return
      asked = said
      asking?.abort()
      findings.setAlike([])
      if (said === '{}') return
      const mine = new AbortController()
      asking = mine
      findAlike(record, mine.signal)
        .then((found) => !mine.signal.aborted && findings.setAlike(found))
        .catch(() => {})
    }
    const stop = store.watchEntered(() => {
      clearTimeout(timer)
      timer = setTimeout(ask, PAUSE_MS)
    })
    timer = setTimeout(ask, PAUSE_MS)
    return () => {
      stop()
      clearTimeout(timer)
      asking?.abort()
    }
  }, [scope])
}

/** The values that rules name, at their places. */
function uniqueValues(form: Form, record: JsonObject): JsonObject {
  const fields = new Set((form['x-unique'] ?? []).flatMap((rule) => rule.fields))
  return [...fields].reduce<JsonObject>((found, field) => {
    const value = getValue(record, field)
    return value === undefined ? found : setValue(found, field, value)
  }, {})
}
