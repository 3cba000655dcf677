import type { AppendRefusal } from './record-act.ts'
import type { ReadyAct } from './ready-act.ts'

/** Someone was faster: the record stands at another revision by now, or the blank sheet is used or void. */
export class Beaten extends Error {
  readonly ready: ReadyAct
  readonly refusal: AppendRefusal

  constructor(ready: ReadyAct) {
    super(`Someone was faster than an act on the record ${ready.given.id}.`)
    this.ready = ready
    const { on } = ready.act
    this.refusal = on ? { code: 'outdated', newest: on.revision + 1 } : { code: 'number' }
  }
}
