import type { RecordHistory } from './act.ts'
import { applyAct, type RecordStanding } from './apply-act.ts'

/** How a record stands after all of its history; undefined where nothing was done yet. Throws where the history cannot have been. */
export function standingOf(history: RecordHistory): RecordStanding | undefined {
  let standing: RecordStanding | undefined
  for (const act of history) {
    const applied = applyAct(standing, { ...act, on: act.revision - 1 })
    if (applied.refusal)
      throw new Error(`Revision ${act.revision} cannot follow in this history: ${applied.refusal.code}.`)
    standing = applied.standing
  }
  return standing
}
