import type { Json, JsonObject } from '../../form/json-schema.ts'
import { getValue, joinPointer, setValue, splitPointer } from '../../form/pointer.ts'
import { changedPlace } from './changed-place.ts'
import { createEntryKeys } from './entry-keys.ts'
import { reverseMove, type EntryMove } from './entry-move.ts'
import { createHistory, type StepCount } from './history.ts'
import { movePointers } from './move-pointers.ts'
import { createSignals } from './signals.ts'

/**
 * The record while it is being filled in. Values are read and watched by pointer, so that a key pressed in one cell
 * renders that cell alone. Blank entries that the sheet shows are entries here; `compactRecord` drops them. What a
 * person did can be taken back, step by step, over all fields and rows.
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
  enter(pointer: string, value: Json | undefined, words?: EnteredWords): void
  insertEntry(list: string, index: number, entry?: JsonObject): void
  removeEntry(list: string, index: number): void
  /** Puts an entry in another's place; those between make room. */
  moveEntry(list: string, index: number, to: number): void
  /** What is entered meanwhile is one step. */
  together(work: () => void): void
  /** Takes the last step back and tells which; undefined where there is none. */
  undo(): Step | undefined
  redo(): Step | undefined
  countSteps(): StepCount
  /** Calls when there are other steps to take back than before. */
  watchSteps(listener: () => void): () => void
  /** Takes over computed values; nobody entered them, so `watchEntered` stays silent and there is no step. */
  adopt(values: Iterable<readonly [string, Json | undefined]>): void
  /** Takes another record in place of this one. */
  replace(record: JsonObject, unread?: TextsByPlace): void
  watch(pointer: string, listener: () => void): () => void
  /** Called after each change that a person made. */
  watchEntered(listener: () => void): () => void
  /** Called where an entry is put in, taken out or moved, before anything else hears of it. */
  watchMoves(listener: (move: EntryMove) => void): () => void
}

type TextsByPlace = ReadonlyMap<string, string>

export interface EnteredWords {
  /** The text, where the field's type could not read it. */
  unread?: string
  /** What stood in the input before and after, where it was typed. */
  typed?: { before: string; after: string }
}

/** What a person did at once. */
export interface Step {
  /** Where: a field, or an entry of a list. */
  at: string
  typed?: { before: string; after: string }
  changes: readonly Change[]
}

interface Change {
  place: string
  values: Pair<Json | undefined>
  unread: Pair<TextsByPlace>
  move?: EntryMove
}

interface Gathered {
  at?: string
  changes: Change[]
}

type Pair<Value> = readonly [before: Value, after: Value]

const ENTERED = 'entered'
const NO_TEXTS: TextsByPlace = new Map()

/** `newEntries`: what entries begin with, by their lists; those that are put in, and those that are typed into first. */
export function createRecordStore(
  initial: JsonObject,
  initialUnread = NO_TEXTS,
  newEntries: Readonly<Record<string, JsonObject>> = {},
): RecordStore {
  const signals = createSignals()
  const entered = createSignals()
  const keys = createEntryKeys()
  const history = createHistory<Step>()
  const moveListeners = new Set<(move: EntryMove) => void>()
  let record = initial
  let given = initial
  let unread = initialUnread
  /** The step that `together` gathers: a block pasted is thousands of changes. */
  let gathered: Gathered | undefined

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
  const moveEntry = (move: EntryMove) => {
    keys.move(move)
    for (const listener of moveListeners) listener(move)
  }
  const addStep = (step: Step) => {
    if (!gathered) return history.add(step)
    gathered.at ??= step.at
    gathered.changes.push(...step.changes)
  }
  /** The entry that a field typed into first makes, with what it begins with. */
  const newEntryAt = (pointer: string): { entry: string; begun: JsonObject } | undefined => {
    const [, list = '', index] = /^(.*)\/(\d+)\/.*$/.exec(pointer) ?? []
    const begun = newEntries[list]
    const entry = `${list}/${index}`
    return begun && getValue(record, entry) === undefined ? { entry, begun } : undefined
  }
  const editList = (move: EntryMove, edit: (entries: Json[]) => Json[]) => {
    const { list, index, to = index } = move
    const place = changedPlace(record, list)
    const [value, texts] = [getValue(record, place), unread]
    record = setValue(record, list, edit(listAt(list)))
    unread = movePointers(unread, move)
    moveEntry(move)
    addStep({
      at: `${list}/${to}`,
      changes: [{ place, values: [value, getValue(record, place)], unread: [texts, unread], move }],
    })
    tell(list, true)
    entered.emit(ENTERED)
  }
  /** Puts back one side of a change. */
  const put = ({ place, values, unread: texts, move }: Change, side: 0 | 1) => {
    record = setValue(record, place, values[side])
    unread = texts[side]
    if (move) moveEntry(side === 1 ? move : reverseMove(move))
    tell(place, true)
  }

  return {
    getRecord: () => record,
    getGiven: () => given,
    getValue: (pointer) => getValue(record, pointer),
    getUnread: (pointer) => unread.get(pointer),
    listUnread: () => unread,
    countEntries: (list) => listAt(list).length,
    entryKey: (list, index) => keys.at(list, index),
    enter(pointer, value, { unread: text, typed } = {}) {
      const unchanged = Object.is(getValue(record, pointer), value) && unread.get(pointer) === text
      if (unchanged) return
      const made = newEntryAt(pointer)
      const begun = made ? setValue(record, made.entry, made.begun) : record
      const next = text === undefined ? begun : withParent(begun, pointer)
      const place = changedPlace(record, pointer)
      const [before, texts] = [getValue(record, place), unread]
      if (unread.get(pointer) !== text) unread = withText(unread, pointer, text)
      record = setValue(next, pointer, value)
      const values = [before, getValue(record, place)] as const
      addStep({
        at: pointer,
        ...(typed && { typed }),
        changes: [{ place, values, unread: [texts, unread] }],
      })
      tell(pointer, typeof value === 'object')
      if (made) tell(made.entry, true)
      entered.emit(ENTERED)
    },
    insertEntry(list, index, entry = newEntries[list] ?? {}) {
      editList({ list, index, delta: 1 }, (entries) => [
        ...padded(entries, index).slice(0, index),
        entry,
        ...entries.slice(index),
      ])
    },
    removeEntry(list, index) {
      editList({ list, index, delta: -1 }, (entries) => entries.filter((_, at) => at !== index))
    },
    moveEntry(list, index, to) {
      if (index === to) return
      editList({ list, index, to }, (entries) => {
        const all = padded(entries, Math.max(index, to) + 1)
        return all.toSpliced(index, 1).toSpliced(to, 0, all[index]!)
      })
    },
    together(work) {
      if (gathered) return work()
      const step: Gathered = { changes: [] }
      gathered = step
      try {
        work()
      } finally {
        gathered = undefined
        if (step.at !== undefined) history.add({ at: step.at, changes: step.changes })
      }
    },
    undo() {
      const step = history.back()
      for (const change of step?.changes.toReversed() ?? []) put(change, 0)
      if (step) entered.emit(ENTERED)
      return step
    },
    redo() {
      const step = history.forth()
      for (const change of step?.changes ?? []) put(change, 1)
      if (step) entered.emit(ENTERED)
      return step
    },
    adopt(values) {
      for (const [pointer, value] of values) {
        if (Object.is(getValue(record, pointer), value)) continue
        record = setValue(record, pointer, value)
        tell(pointer, false)
      }
    },
    replace(next, texts = NO_TEXTS) {
      record = next
      given = next
      unread = texts
      keys.clear()
      history.clear()
      tell('', true)
    },
    countSteps: history.count,
    watchSteps: history.watch,
    watch: signals.watch,
    watchEntered: (listener) => entered.watch(ENTERED, listener),
    watchMoves(listener) {
      moveListeners.add(listener)
      return () => void moveListeners.delete(listener)
    },
  }
}

/** Unreadable text needs its entry, although no value stands in it. */
function withParent(record: JsonObject, pointer: string): JsonObject {
  const parent = joinPointer(splitPointer(pointer).slice(0, -1))
  return parent === '' || getValue(record, parent) !== undefined ? record : setValue(record, parent, {})
}

function withText(texts: TextsByPlace, pointer: string, text: string | undefined): TextsByPlace {
  const next = new Map(texts)
  if (text === undefined) next.delete(pointer)
  else next.set(pointer, text)
  return next
}

function padded(entries: Json[], length: number): Json[] {
  const missing = Math.max(0, length - entries.length)
  return [...entries, ...Array.from({ length: missing }, () => ({}))]
}
