import { readFiles, type StoredFile } from '../../files/stored-file.ts'
import type { Problem } from '../../record/problem.ts'
import type { Findings } from '../record/findings.ts'
import type { EntryMove } from '../record/entry-move.ts'
import { movePointers } from '../record/move-pointers.ts'
import type { RecordStore } from '../record/record-store.ts'
import { createSignals } from '../record/signals.ts'
import { UploadRefused } from '../services.ts'

/** A file on its way to be kept, or one that was not taken. */
export interface Upload {
  key: number
  name: string
  /** Where the person's own picture can be looked at meanwhile. */
  preview: string | undefined
  /** How much has gone out, from 0 to 1. */
  share: number
  failure: UploadFailure | undefined
}

export interface UploadFailure {
  /** Why, for the person. */
  words: string
  /** Nothing would be different the next time. */
  isFinal: boolean
}

/** What is to be sent, and how. Both reject with an `UploadRefused`, or with an error worded for the person. */
export interface UploadDraft {
  name: string
  preview?: string
  /** Whether the field takes it: asked before it takes up room. */
  look?(): Promise<void>
  send(request: { signal: AbortSignal; onProgress(share: number): void }): Promise<StoredFile>
}

export interface UploadRoom {
  most: number
  /** Says that some were left out. */
  wordLeft(left: number): string
}

/**
 * The files on their way, by the field that takes them. They go on while their input is not drawn (a long list
 * scrolls, a phone is turned), and stand in the record when they are kept.
 */
export interface Uploads {
  /** The uploads of a field; the same list until one of them changes. */
  at(bound: string): readonly Upload[]
  /** Sends as many as the field has room for beside what it keeps; what it does not take counts for nothing. */
  start(bound: string, drafts: readonly UploadDraft[], room: UploadRoom): void
  retry(key: number): void
  /** Takes an upload away, whether it is still on its way or has failed. */
  drop(key: number): void
  /** Takes away what was refused for good. */
  tidy(bound: string): void
  /** A problem for each field that would be handed in without a file that is still on its way. */
  listProblems(): Problem[]
  /** An entry was put in, taken out or moved. */
  moveEntries(move: EntryMove): void
  /** Gives up whatever is on its way. */
  stop(): void
  watch(bound: string, listener: () => void): () => void
}

/** So many are sent at once; the others wait their turn. */
const AT_ONCE = 3
const NONE: readonly Upload[] = []

interface Item {
  upload: Upload
  draft: UploadDraft | undefined
  control: AbortController
  /** Looked at, with room for it. */
  isAdmitted: boolean
  isSent: boolean
}

export function createUploads({ store, findings }: { store: RecordStore; findings: Findings }): Uploads {
  const signals = createSignals()
  let items: ReadonlyMap<string, readonly Item[]> = new Map()
  let shown = new Map<string, readonly Upload[]>()
  let lastKey = 0
  /** In which order kept files were chosen, by their ids: whichever has gone out first. */
  const chosen = new Map<string, number>()

  const set = (bound: string, next: readonly Item[]) => {
    items = new Map(items).set(bound, next)
    shown.delete(bound)
    signals.emit(bound)
  }
  const all = () => [...items].flatMap(([bound, list]) => list.map((item) => ({ bound, item })))
  const placeOf = (key: number) => all().find(({ item }) => item.upload.key === key)
  const change = (key: number, changes: Partial<Upload>, more: Partial<Item> = {}) => {
    const place = placeOf(key)
    if (!place) return
    const changed = { ...place.item, ...more, upload: { ...place.item.upload, ...changes } }
    set(
      place.bound,
      items.get(place.bound)!.map((item) => (item.upload.key === key ? changed : item)),
    )
  }
  const remove = (isMeant: (item: Item, bound: string) => boolean) => {
    for (const [bound, list] of items) {
      const gone = list.filter((item) => isMeant(item, bound))
      if (gone.length === 0) continue
      set(
        bound,
        list.filter((item) => !gone.includes(item)),
      )
      for (const item of gone) giveUp(item)
    }
    sendNext()
  }
  const keep = (key: number, file: StoredFile) => {
    const place = placeOf(key)
    if (!place) return
    const { bound } = place
    // First the record, then the upload: a file never stands nowhere.
    const kept = readFiles(store.getValue(bound)) ?? []
    chosen.set(file.id, key)
    const later = kept.findIndex(({ id }) => (chosen.get(id) ?? 0) > key)
    store.enter(
      bound,
      kept.toSpliced(later < 0 ? kept.length : later, 0, file).map((one) => ({ ...one })),
    )
    findings.renew(bound)
    findings.leave(bound)
    remove(({ upload }) => upload.key === key)
  }
  const fail = (key: number, error: unknown) => {
    const words = error instanceof Error ? error.message : String(error)
    change(key, { failure: { words, isFinal: error instanceof UploadRefused } })
  }
  /** Their field is asked for when they were looked at: their entry may have moved meanwhile. */
  const admit = async (added: readonly Item[], { most, wordLeft }: UploadRoom) => {
    await Promise.all(
      added.map(({ draft, upload: { key } }) => draft?.look?.().catch((error) => fail(key, error))),
    )
    const keys = new Set(added.map(({ upload }) => upload.key))
    const taken = all().filter(({ item }) => keys.has(item.upload.key) && isBusy(item))
    const bound = taken[0]?.bound
    if (bound === undefined) return
    const kept = readFiles(store.getValue(bound))?.length ?? 0
    const others = items
      .get(bound)!
      .filter(({ upload }) => !keys.has(upload.key) && !upload.failure?.isFinal).length
    const room = Math.max(0, most - kept - others)
    for (const { item } of taken.slice(0, room)) change(item.upload.key, {}, { isAdmitted: true })
    const left = new Set(taken.slice(room).map(({ item }) => item.upload.key))
    if (left.size > 0) {
      const { upload, ...item } = newItem(++lastKey)
      const told = { ...item, upload: { ...upload, failure: { words: wordLeft(left.size), isFinal: true } } }
      set(bound, [...items.get(bound)!, told])
      remove(({ upload: { key } }) => left.has(key))
    }
    sendNext()
  }
  const sendNext = () => {
    const sent = all().filter(({ item }) => isBusy(item) && item.isSent).length
    const next = all().find(({ item }) => isBusy(item) && item.isAdmitted && !item.isSent)
    if (!next || sent >= AT_ONCE) return
    void send(next.item)
    sendNext()
  }
  const send = async ({ upload: { key }, draft, control }: Item) => {
    change(key, {}, { isSent: true })
    try {
      const file = await draft!.send({
        signal: control.signal,
        onProgress: (share) => !control.signal.aborted && change(key, { share }),
      })
      keep(key, file)
    } catch (error) {
      fail(key, error)
      sendNext()
    }
  }

  return {
    at(bound) {
      const list = items.get(bound)
      if (!list || list.length === 0) return NONE
      const known = shown.get(bound) ?? list.map(({ upload }) => upload)
      shown.set(bound, known)
      return known
    },
    start(bound, drafts, room) {
      const added = drafts.map((draft) => newItem(++lastKey, draft))
      set(bound, [...(items.get(bound) ?? []), ...added])
      void admit(added, room)
    },
    retry(key) {
      change(key, { failure: undefined, share: 0 }, { isSent: false, control: new AbortController() })
      sendNext()
    },
    drop: (key) => remove(({ upload }) => upload.key === key),
    tidy: (bound) => remove(({ upload }, place) => place === bound && upload.failure?.isFinal === true),
    listProblems: () =>
      [...items].flatMap(([path, list]) => (list.some(isBusy) ? [{ path, code: 'uploading' }] : [])),
    moveEntries(move) {
      const before = all()
      items = movePointers(items, move)
      shown = new Map()
      const left = new Set(all().map(({ item }) => item))
      for (const { item } of before) if (!left.has(item)) giveUp(item)
      for (const bound of new Set([...before.map((place) => place.bound), ...items.keys()]))
        signals.emit(bound)
      sendNext()
    },
    stop: () => remove(() => true),
    watch: signals.watch,
  }
}

function newItem(key: number, draft?: UploadDraft): Item {
  const upload = { key, name: draft?.name ?? '', preview: draft?.preview, share: 0, failure: undefined }
  return { upload, draft, control: new AbortController(), isAdmitted: false, isSent: false }
}

function isBusy({ upload }: Item): boolean {
  return upload.failure === undefined
}

function giveUp({ control, upload }: Item) {
  control.abort()
  if (upload.preview !== undefined) URL.revokeObjectURL(upload.preview)
}
