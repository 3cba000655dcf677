import {
  contentOf,
  hashOfContent,
  isSignedBy,
  type FoundCheckpoint,
  type SignedCheckpoint,
} from './checkpoint.ts'
import { fingerprintOf } from './house-key.ts'

/** What a checkpoint says of the log, and whether the log still agrees. */
export interface CheckpointFinding {
  /** Null where what was found is no checkpoint. */
  number: number | null
  at: string | null
  entries: number | null
  /** Where it was found. */
  where: string[]
  /** Of the key that it is signed with. */
  fingerprint: string | null
  /** What does not hold; null where all does. */
  says: string | null
}

interface Judged {
  signed: SignedCheckpoint
  where: Set<string>
  /** The log's hash at that entry, as soon as it was read. */
  hash?: string
}

/** Holds checkpoints against a log that is read entry by entry. */
export class CheckpointJudge {
  private readonly judged = new Map<string, Judged>()
  private readonly byEntries = new Map<number, Judged[]>()
  private readonly unreadable: string[] = []
  private readonly known: ReadonlySet<string>

  /** `known` are fingerprints of the house's keys; where there are none, any key is told and none refused. */
  constructor(known: readonly string[]) {
    this.known = new Set(known)
  }

  /** The same one found in several places is told once. */
  take({ where, signed }: FoundCheckpoint): void {
    if (!signed) {
      this.unreadable.push(where)
      return
    }
    const id = `${contentOf(signed.checkpoint)}\n${signed.signature}\n${signed.publicKey}`
    const there = this.judged.get(id)
    if (there) {
      there.where.add(where)
      return
    }
    const judged: Judged = { signed, where: new Set([where]) }
    const { entries } = signed.checkpoint
    if (entries === 0) judged.hash = ''
    this.judged.set(id, judged)
    this.byEntries.set(entries, [...(this.byEntries.get(entries) ?? []), judged])
  }

  /** The next entry of the log. */
  see(seq: number, hash: string): void {
    for (const judged of this.byEntries.get(seq) ?? []) judged.hash = hash
  }

  /** Oldest first. */
  findings(): CheckpointFinding[] {
    const all = [...this.judged.values()].sort(
      (one, other) => one.signed.checkpoint.number - other.signed.checkpoint.number,
    )
    const previous = new Map(all.map(({ signed }) => [signed.checkpoint.number, signed]))
    const read = all.map((judged): CheckpointFinding => {
      const { checkpoint, publicKey } = judged.signed
      return {
        number: checkpoint.number,
        at: checkpoint.at,
        entries: checkpoint.entries,
        where: [...judged.where],
        fingerprint: fingerprintOf(publicKey),
        says: this.faultOf(judged, previous.get(checkpoint.number - 1)),
      }
    })
    const others = this.unreadable.map((where): CheckpointFinding => ({
      number: null,
      at: null,
      entries: null,
      where: [where],
      fingerprint: null,
      says: 'it cannot be read as a checkpoint',
    }))
    return [...read, ...others]
  }

  private faultOf({ signed, hash }: Judged, before: SignedCheckpoint | undefined): string | null {
    const { checkpoint, publicKey } = signed
    if (!isSignedBy(signed)) return 'its signature does not hold'
    if (this.known.size > 0 && !this.known.has(fingerprintOf(publicKey)))
      return 'it is signed with a key that this house does not know'
    if (hash === undefined) return `the log has no entry ${checkpoint.entries} any more`
    if (hash !== checkpoint.head) return `the log says another hash at entry ${checkpoint.entries}`
    if (before && hashOfContent(contentOf(before.checkpoint)) !== checkpoint.previous)
      return 'it does not follow from the one before'
    return null
  }
}
