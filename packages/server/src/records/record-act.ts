import type { JsonObject } from '@paperwright/runtime'
import type { ActRefusal, Verb } from '@paperwright/runtime/kit'
import type { AuditEvent } from '../audit/audit-entry.ts'
import type { Actor } from '../auth/actor.ts'
import type { Database } from '../db/database.ts'
import type { FormVersion } from '../forms/form-store.ts'
import type { ChainAfter } from './chain-after.ts'
import type { RecordRow } from './record-row.ts'

/** What someone does to a record, as it comes in. */
export interface RecordAct {
  kind: Verb
  by: Actor
  at: Date
  /** The version of the form that it is made on. */
  form: FormVersion
  /** The record as it is after the act: sound, as its form takes it. */
  record: JsonObject
  /** The record as it stood when the act was made, which guards it; missing where the act makes the record. */
  on?: RecordRow
  reason?: string
  /** The department that a new record belongs to, or that one is moved to; left out of a new one: that of whoever hands it in. */
  department?: string | null
  /** The ids of the files that the record names; they become its own. */
  files?: readonly string[]
  /** What a new record comes from. */
  from?: RecordSource
  /** Of a new record: its words for finding it, where they are worked out already (`recordWords`). */
  words?: string
  /** What becomes of its signatures, where its form has some. */
  signing?: ChainAfter
  /** The import that does this among other acts: its entry in the log stands for theirs. */
  import?: string
}

export interface RecordSource {
  /** The number of a blank sheet that was given out. Left out: the next of the form's series. */
  number?: string
  /** The draft of one's own that becomes the record, and goes. */
  draft?: string
  /** A request sent twice under one key is stored once; `hash` tells requests apart. */
  key?: { key: string; hash: string }
}

/** Why an act was not stored. */
export type AppendRefusal =
  | ActRefusal
  /** Its draft, or its key, has brought this record before. */
  | { code: 'stored'; row: RecordRow }
  /** The sheet whose number it takes is used or void. */
  | { code: 'number' }
  /** It holds what stands once, and what another record holds. */
  | { code: 'alike' }
  /** It stands or falls with others, of which one was refused. */
  | { code: 'together' }

/** What became of an act: the record as it stands now, or why nothing was stored. */
export type Appended = { row: RecordRow; refusal?: undefined } | { row?: undefined; refusal: AppendRefusal }

/** A record after an act that was stored with others. */
export interface StoredAct {
  id: string
  number: string
  revision: number
}

/** What goes with acts that are stored together, in their transaction; told of them in their order. */
export interface Together {
  /** What the audit log keeps of all of them, behind the entry of each. */
  tell(stored: readonly StoredAct[]): readonly AuditEvent[]
  keep?(transaction: Pick<Database, 'insert' | 'update'>, stored: readonly StoredAct[]): Promise<void>
}
