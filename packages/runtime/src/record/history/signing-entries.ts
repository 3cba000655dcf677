import type { SigningWay } from '../../form/form.ts'
import { momentWords } from '../../moment/moment-text.ts'
import type { Act, RecordHistory, Verb } from './act.ts'

/** A line of a record's signing record: what someone did that its signatures rest on. */
export interface SigningEntry {
  kind: Verb
  revision: number
  /** The moment where the office is: `2026-03-05 09:30`. */
  at: string
  by: string
  /** In whose place. */
  for?: string
  /** The keys of the steps that it is about. */
  steps: readonly string[]
  /** Whom it concerns; the step that it went back to, by its key, or null for its author. */
  people?: readonly string[]
  to?: string | null
  way?: SigningWay
  /** Of whoever signed on paper, or is not of the house. */
  name?: string
  /** On which day it was signed on paper. */
  day?: string
  /** An opinion or a reason. */
  said?: string
}

/** What no signature rests on. */
const LEFT_OUT: ReadonlySet<Verb> = new Set(['moved', 'nudged', 'copied', 'commented'])

/** What was done about a record's signatures, oldest first, beside what was done to the record; none where nobody was asked. */
export function signingEntries(history: RecordHistory, zone: string): readonly SigningEntry[] {
  const isAbout = history.some(({ kind, signing }) => signing && !LEFT_OUT.has(kind))
  return isAbout
    ? history.filter(({ kind }) => !LEFT_OUT.has(kind)).map((act) => signingEntry(act, zone))
    : []
}

/** An act as a line tells it. */
export function signingEntry({ kind, revision, at, by, reason, signing }: Act, zone: string): SigningEntry {
  const { step, signs = [], for: other, people, to, way, name, day, said, takenBy } = signing ?? {}
  const words = said ?? reason ?? undefined
  const named = [...(people ?? []).map((one) => one.name), ...(takenBy === undefined ? [] : [takenBy])]
  return {
    kind,
    revision,
    at: momentWords({ at, zone }),
    by: by ?? '',
    steps: step === undefined ? signs : [step],
    ...(other && { for: other.name }),
    ...(named.length > 0 && { people: named }),
    ...(to !== undefined && { to }),
    ...(way && { way }),
    ...(name !== undefined && { name }),
    ...(day !== undefined && { day }),
    ...(words !== undefined && { said: words }),
  }
}
