import type { JsonObject } from '../../form/json-schema.ts'
import { VERBS, type Act, type VerbRule } from './act.ts'
import type { RecordState } from './record-state.ts'

/** How a record stands after all that was done to it. */
export interface RecordStanding {
  revision: number
  state: RecordState
  formVersion: number
  record: JsonObject
}

/** Why an act cannot be done. */
export type ActRefusal =
  /** It was made on a revision that is not the newest one. */
  | { code: 'outdated'; newest: number }
  /** The record's state does not take it: what is void stays so. */
  | { code: 'state'; state: RecordState }
  | { code: 'noReason' }

/** What someone means to do; an act, once it is done. */
export type NewAct = Pick<Act, 'kind' | 'record' | 'formVersion' | 'reason'> & {
  /** The revision that it is made on; 0 where it makes the record. */
  on: number
}

/** How the record stands after one more act, or why that cannot be. `before` is undefined where there is no record yet. */
export function applyAct(before: RecordStanding | undefined, act: NewAct): Applied {
  return applyRule(VERBS[act.kind], before, act)
}

type Applied =
  | { standing: RecordStanding; refusal?: undefined }
  | { standing?: undefined; refusal: ActRefusal }

/** The same by the rule of a verb. */
export function applyRule(
  { from, to, changesValues, hasReason }: VerbRule,
  before: RecordStanding | undefined,
  { on, record, formVersion, reason }: Omit<NewAct, 'kind'>,
): Applied {
  if (on !== (before?.revision ?? 0)) return { refusal: { code: 'outdated', newest: before?.revision ?? 0 } }
  if (before ? !from.includes(before.state) : from.length > 0)
    return before
      ? { refusal: { code: 'state', state: before.state } }
      : { refusal: { code: 'outdated', newest: 0 } }
  if (hasReason && (reason ?? '').trim() === '') return { refusal: { code: 'noReason' } }
  return {
    standing: {
      revision: on + 1,
      state: to === 'same' ? before!.state : to,
      formVersion: changesValues || !before ? formVersion : before.formVersion,
      record: changesValues || !before ? record : before.record,
    },
  }
}
