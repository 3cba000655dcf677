import type { Form, JsonObject, Locale } from '@paperwright/runtime'
import { startTransition, useEffect, useRef, useState } from 'react'
import { openPageSetter, type PageSetter, type SetSheet } from './page-setter.ts'

/** The preview follows once the keys rest this long. */
const QUIET_MS = 120

export interface SheetOnPaper {
  set: SetSheet | undefined
  failed: boolean
}

/** The pages of a record, set in a worker and following it as it changes. */
export function useSetSheet(form: Form, record: JsonObject | undefined, locale: Locale): SheetOnPaper {
  const [state, setState] = useState<SheetOnPaper>({ set: undefined, failed: false })
  const setter = useRef<PageSetter | undefined>(undefined)
  const first = useRef(true)

  useEffect(() => {
    first.current = true
    setter.current = openPageSetter(
      (set) => startTransition(() => setState({ set, failed: false })),
      () => setState((was) => ({ ...was, failed: true })),
    )
    return () => setter.current?.close()
  }, [form])

  useEffect(() => {
    const set = () => setter.current?.set({ form, ...(record && { record }), locale })
    if (first.current) {
      first.current = false
      set()
      return
    }
    const timer = setTimeout(set, QUIET_MS)
    return () => clearTimeout(timer)
  }, [form, record, locale])

  return state
}
