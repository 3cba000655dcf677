import type { Json, JsonObject } from '../../form/json-schema.ts'
import { getValue, joinPointer, setValue, splitPointer } from '../../form/pointer.ts'
import { createEntryKeys } from './entry-keys.ts'
import { movePointers } from './move-pointers.ts'
import { createSignals } from './signals.ts'

/**
 * The record while it is being filled in. Values are read and watched by pointer, so that a key pressed in one cell
 * renders that cell alone. Blank entries that the sheet shows are entries here; `compactRecord` drops them.
 */
export interface RecordStore {
  getRecord(): JsonObject
  /** The record as it was given from outside, last. */
  getGiven(): JsonObject
  getValue(pointer: string): Json | undefined
  /** Text that a field's type could not read, kept word for word until it is rewritten. */
  getUnread(pointer: string): string | undefined
  /** All unreadable texts by pointer. */
  listUnread(): ReadonlyMap<string, string>
  /** How many entries a list holds. */
  countEntries(list: string): number
  /** A key that stays with an entry when others are put before it. Entries past the end have keys too. */
  entryKey(list: string, index: number): number
  /** Sets what a person entered: a value, nothing, or text that says nothing of the field's type. */
  enter(pointer: string, value: Json | undefined, unread?: string): void
  insertEntry(list: string, index: number, entry?: JsonObject): void
  removeEntry(list: string, index: number): void
  /** Takes over computed values; nobody entered them, so `watchEntered` stays silent. */
  adopt(values: Iterable<readonly [string, Json | undefined]>): void
  /** Takes another record in place of this one. */
  replace(record: JsonObject): void
  watch(pointer: string, listener: () => void): () => void
  /** Called after each change that a person made. */
  watchEntered(listener: () => void): () => void
}

const ENTERED = 'entered'

export function createRecordStore(initial: JsonObject): RecordStore {
  const signals = createSignals()
  const entered = createSignals()
  const keys = createEntryKeys()
  let record = initial
  let given = initial
  let unread: ReadonlyMap<string, string> = new Map()

  const tell = (pointer: string, withInner: boolean) => {
    const path = splitPointer(pointer)
    for (let length = 0; length <= path.length; length++) signals.emit(joinPointer(path.slice(0, length)))
    if (!withInner) return
    for (const key of signals.keys()) if (key.startsWith(`${pointer}/`)) signals.emit(key)
  }
  const listAt = (pointer: string): Json[] => {
    const list = getValue(record, pointer)
    return Array.isArray(list) ? list : []
  }
  const editList = (list: string, index: number, delta: 1 | -1, edit: (entries: Json[]) => Json[]) => {
    record = setValue(record, list, edit(listAt(list)))
    unread = movePointers(unread, list, index, delta)
    tell(list, true)
    entered.emit(ENTERED)
  }

  return {
    getRecord: () => record,
    getGiven: () => given,
    getValue: (pointer) => getValue(record, pointer),
    getUnread: (pointer) => unread.get(pointer),
    listUnread: () => unread,
    countEntries: (list) => listAt(list).length,
    entryKey: (list, index) => keys.at(list, index),
    enter(pointer, value, text) {
      const unchanged = Object.is(getValue(record, pointer), value) && unread.get(pointer) === text
      if (unchanged) return
      if (unread.get(pointer) !== text) {
        const texts = new Map(unread)
        if (text === undefined) texts.delete(pointer)
        else texts.set(pointer, text)
        unread = texts
      }
      record = setValue(text === undefined ? record : withParent(record, pointer), pointer, value)
      tell(pointer, typeof value === 'object')
      entered.emit(ENTERED)
    },
    insertEntry(list, index, entry = {}) {
      keys.insert(list, index)
      editList(list, index, 1, (entries) => [
        ...padded(entries, index).slice(0, index),
        entry,
        ...entries.slice(index),
      ])
    },
    removeEntry(list, index) {
      keys.remove(list, index)
      editList(list, index, -1, (entries) => entries.filter((_, at) => at !== index))
    },
    adopt(values) {
      for (const [pointer, value] of values) {
        if (Object.is(getValue(record, pointer), value)) continue
        record = setValue(record, pointer, value)
        tell(pointer, false)
      }
    },
    replace(next) {
      record = next
      given = next
      unread = new Map()
      keys.clear()
      tell('', true)
    },
    watch: signals.watch,
    watchEntered: (listener) => entered.watch(ENTERED, listener),
  }
}

/** Unreadable text needs its entry, although no value stands in it. */
function withParent(record: JsonObject, pointer: string): JsonObject {
  const parent = joinPointer(splitPointer(pointer).slice(0, -1))
  return parent === '' || getValue(record, parent) !== undefined ? record : setValue(record, parent, {})
}

function padded(entries: Json[], length: number): Json[] {
  const missing = Math.max(0, length - entries.length)
  return [...entries, ...Array.from({ length: missing }, () => ({}))]
}
