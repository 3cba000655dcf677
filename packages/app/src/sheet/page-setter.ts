import type { LayoutReport, SheetInput } from '@paperwright/runtime'

export interface SetRequest {
  id: number
  sheet: SheetInput
}

export type SetAnswer = { id: number; set: SetSheet } | { id: number; failure: string }

export interface SetSheet {
  pages: SetPage[]
  reports: LayoutReport[]
}

/** A painted page; width and height in points. */
export interface SetPage {
  width: number
  height: number
  svg: string
}

export interface PageSetter {
  /** Sets a sheet; while one is being set, only the newest of those that wait is set after it. */
  set(sheet: SheetInput): void
  close(): void
}

/** Opens a worker that sets sheets and tells `onSet` of each; `onFailure` where one cannot be set. */
export function openPageSetter(onSet: (set: SetSheet) => void, onFailure: () => void): PageSetter {
  const worker = new Worker(new URL('./setter.ts', import.meta.url), { type: 'module' })
  let next: SheetInput | undefined
  let busy = false
  let asked = 0

  const send = (sheet: SheetInput) => {
    busy = true
    worker.postMessage({ id: ++asked, sheet } satisfies SetRequest)
  }
  const sendNext = () => {
    busy = false
    if (!next) return
    const sheet = next
    next = undefined
    send(sheet)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<SetAnswer>) => {
    if ('set' in data) onSet(data.set)
    else onFailure()
    sendNext()
  })
  worker.addEventListener('error', () => {
    onFailure()
    sendNext()
  })

  return {
    set(sheet) {
      if (busy) next = sheet
      else send(sheet)
    },
    close: () => worker.terminate(),
  }
}
