import type { Form, JsonObject, Locale, SheetInput, SheetLife } from '@paperwright/runtime'
import { startTransition, useEffect, useState } from 'react'
import { giveFieldTypes } from '../field-types/give-field-types.ts'
import { openPageSetter, type SetSheet } from './page-setter.ts'

/** The pages follow once the keys rest this long. */
const QUIET_MS = 120

/** A record that may change under the reader's hands. */
export interface RecordSource {
  get(): JsonObject | undefined
  /** What became of it, where it is stored. */
  life?: SheetLife
  /** It is not submitted yet, and its paper says so. */
  isDraft?: boolean
  watch(listener: () => void): () => void
}

export interface SheetOnPaper {
  set: SetSheet | undefined
  failed: boolean
}

/** The pages of a record, set in a worker and following it as it changes. */
export function useSetSheet(form: Form, source: RecordSource, locale: Locale): SheetOnPaper {
  const [state, setState] = useState<SheetOnPaper>({ set: undefined, failed: false })

  useEffect(() => {
    const setter = openPageSetter<SheetInput>(
      giveFieldTypes(new Worker(new URL('./setter.ts', import.meta.url), { type: 'module' })),
      (set) => startTransition(() => setState({ set, failed: false })),
      () => setState((was) => ({ ...was, failed: true })),
    )
    const setNow = () => {
      const record = source.get()
      const { life, isDraft = false } = source
      setter.set({ form, ...(record && { record }), ...(life && { life }), isDraft, locale })
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const unwatch = source.watch(() => {
      clearTimeout(timer)
      timer = setTimeout(setNow, QUIET_MS)
    })
    setNow()
    return () => {
      clearTimeout(timer)
      unwatch()
      setter.close()
    }
  }, [form, source, locale])

  return state
}

/** A source for a record that stays as it is. */
export function stillRecord(record: JsonObject | undefined, life?: SheetLife): RecordSource {
  return { get: () => record, watch: () => () => {}, ...(life && { life }) }
}
