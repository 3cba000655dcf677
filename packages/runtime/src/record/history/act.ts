import type { Locale } from '../../fields/field-type.ts'
import type { JsonObject } from '../../form/json-schema.ts'
import type { SigningDetails } from '../../signing/signing-details.ts'
import type { RecordState } from './record-state.ts'

/** What can be done to a record: each a row of `VERBS`, and nothing else names what a verb is. */
export const verbs = [
  'submitted',
  'corrected',
  'moved',
  'voided',
  'sent',
  'signed',
  'refused',
  'returned',
  'withdrawn',
  'retrieved',
  'handedOver',
  'lent',
  'givenBack',
  'added',
  'passed',
  'addressed',
  'nudged',
  'copied',
  'commented',
  'takenOut',
] as const

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

/** What is done about a record's signatures, beside its values; what it needs is told by its chain (`applySigning`). */
function ofSigning(zh: string, en: string): VerbRule {
  return {
    words: { zh, en },
    from: ['submitted', 'corrected'],
    to: 'same',
    changesValues: false,
    hasReason: false,
  }
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
  sent: ofSigning('送签', 'Sent for signing'),
  signed: ofSigning('签字', 'Signed'),
  refused: ofSigning('拒绝', 'Refused'),
  returned: ofSigning('退回', 'Returned'),
  withdrawn: ofSigning('撤回', 'Withdrawn'),
  retrieved: ofSigning('拿回', 'Took it back'),
  handedOver: ofSigning('转交', 'Handed over'),
  lent: ofSigning('征求意见', 'Asked for an opinion'),
  givenBack: ofSigning('回复意见', 'Gave an opinion'),
  added: ofSigning('加签', 'Added a signer'),
  passed: ofSigning('略过', 'Passed over'),
  addressed: ofSigning('指定签字人', 'Chose who signs'),
  nudged: ofSigning('催办', 'Reminded'),
  copied: ofSigning('抄送', 'Sent a copy'),
  commented: ofSigning('评论', 'Commented'),
  takenOut: ofSigning('取走纸面签字', 'Took the sheet to be signed'),
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
  /** Of an act about its signatures: at which step, what was said, whom it concerns. */
  signing?: SigningDetails | null
  /** A moment, as a date or in ISO 8601. */
  at: Date | string
}

/** What was done to a record, oldest first. */
export type RecordHistory = readonly Act[]
