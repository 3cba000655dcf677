import type { Locale } from '../../fields/field-type.ts'
import type { JsonObject } from '../../form/json-schema.ts'
import type { RecordState } from './record-state.ts'

/** What can be done to a record: each a row of `VERBS`, and nothing else names what a verb is. */
export const verbs = ['submitted', 'corrected', 'moved', 'voided'] as const

export type Verb = (typeof verbs)[number]

export interface VerbRule {
  /** As the history tells it: what someone did. */
  words: Readonly<Record<Locale, string>>
  /** The states in which it can be done; none where there is no record before it. */
  from: readonly RecordState[]
  /** The state that it leaves; `same` where it leaves the record in the one that it stood in. */
  to: RecordState | 'same'
  /** Whether it may change values; what changes none leaves the record as it was. */
  changesValues: boolean
  /** Whether it says why. */
  hasReason: boolean
}

export const VERBS: Readonly<Record<Verb, VerbRule>> = {
  submitted: {
    words: { zh: '提交', en: 'Submitted' },
    from: [],
    to: 'submitted',
    changesValues: true,
    hasReason: false,
  },
  corrected: {
    words: { zh: '更正', en: 'Corrected' },
    from: ['submitted', 'corrected'],
    to: 'corrected',
    changesValues: true,
    hasReason: true,
  },
  moved: {
    words: { zh: '改部门', en: 'Moved to another department' },
    from: ['submitted', 'corrected'],
    to: 'same',
    changesValues: false,
    hasReason: true,
  },
  voided: {
    words: { zh: '作废', en: 'Made void' },
    from: ['submitted', 'corrected'],
    to: 'void',
    changesValues: false,
    hasReason: true,
  },
}

/** Whether nothing more can be done to a record that stands so. */
export function isEnded(state: RecordState): boolean {
  return verbs.every((verb) => !VERBS[verb].from.includes(state))
}

/** From which department a record went to which, by their ids; null is none. */
export interface DepartmentMove {
  from: string | null
  to: string | null
}

/** An entry of a record's history: what someone did to it. */
export interface Act {
  kind: Verb
  /** The revision that it made, from 1, one more with each act. */
  revision: number
  /** The version of the form that it was made on. */
  formVersion: number
  /** The record as it was after the act. */
  record: JsonObject
  /** A name; null where nobody is known. */
  by: string | null
  reason: string | null
  /** Where it brought the record to another department. */
  moved?: DepartmentMove | null
  /** A moment, as a date or in ISO 8601. */
  at: Date | string
}

/** What was done to a record, oldest first. */
export type RecordHistory = readonly Act[]
