import type { SigningEntry } from '../../record/history/signing-entries.ts'
import type { StandingSignature } from '../../record/history/standing-signatures.ts'

/** What became of a stored record since it was submitted, as its printed sheet tells it. */
export interface SheetLife {
  /** The record's number: `TS-2026-000123`. Printed in the upper margin, unless the sheet prints it itself. */
  number?: string
  /** Every correction that was made, in any order. */
  corrections?: readonly SheetCorrection[]
  voided?: SheetAct
  /** Its chain of signatures was refused. */
  refused?: SheetAct
  /** Who signed, in their slots. */
  signatures?: readonly StandingSignature[]
  /** What was done about its signatures, where its sheet ends with a page of it. */
  entries?: readonly SigningEntry[]
  /** Of a report: when and by whom it was issued. */
  issued?: Omit<SheetAct, 'reason'>
}

/** Someone's act on a stored record. */
export interface SheetAct {
  /** The calendar date where the office is, `2026-03-05`; printed as it stands, so no time zone can move it. */
  at: string
  /** A name; empty where nobody is known. */
  by: string
  reason: string
}

export interface SheetCorrection extends SheetAct {
  /** The revision that the correction made. Paper counts corrections from 1, in the order of their revisions. */
  revision: number
  /** The values that differ from the revision before, entries bound (see `changedPointers`). */
  pointers: readonly string[]
}
