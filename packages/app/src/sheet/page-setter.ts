import type { Area, LayoutReport } from '@paperwright/runtime'

export interface SetRequest<Sheet> {
  id: number
  sheet: Sheet
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
  /** Where its places to sign stand (`sign:KEY`). */
  slots?: readonly Area[]
}

export interface PageSetter<Sheet> {
  /** Sets a sheet; while one is being set, only the newest of those that wait is set after it. */
  set(sheet: Sheet): void
  close(): void
}

/** Hands sheets to a worker that sets them, and tells `onSet` of each; `onFailure` where one cannot be set. */
export function openPageSetter<Sheet>(
  worker: Worker,
  onSet: (set: SetSheet) => void,
  onFailure: () => void,
): PageSetter<Sheet> {
  let next: Sheet | undefined
  let busy = false
  let asked = 0

  const send = (sheet: Sheet) => {
    busy = true
    worker.postMessage({ id: ++asked, sheet } satisfies SetRequest<Sheet>)
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
