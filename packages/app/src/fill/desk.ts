import { enteredOf, isSameEntered, type Entered } from '../record/entered.ts'
import type { JsonObject } from '@paperwright/runtime'
import { stepHandIn, type HandIn, type HandInEvent } from './hand-in.ts'

/** What is drawn of a desk: the same object as long as nothing of it changes, however much is typed. */
export interface Shown {
  /** What was put on the sheet last; another key is another sheet. */
  sheet: Entered & { key: number }
  /** The number of the blank sheet that is entered. */
  paper: string | undefined
  /** Something is entered that the empty sheet, or the stored record, has not. */
  isDirty: boolean
  /** That a draft was brought back is known. */
  isNoticed: boolean
  /** Whether to throw everything away is being asked. */
  isClearing: boolean
  /** The question that was asked last and closed undecided. */
  closed: unknown
  handIn: HandIn
}

/** A sheet under work. */
export interface Desk {
  shown: Shown
  entered: Entered
  /** The record without anything entered: with its computed values, once they are known. */
  untouched: Entered
  /** A person did something to it: until then what changes is computed. */
  isTouched: boolean
}

export type DeskEvent =
  | HandInEvent
  | { kind: 'touched' }
  | { kind: 'entered'; entered: Omit<Entered, 'paper'> }
  /** The record is entered from the sheet of this number, or, undefined, from none. */
  | { kind: 'numbered'; paper: string | undefined }
  /** Something else is put on the sheet; `initial` is what an untouched one has. */
  | { kind: 'put'; entered: Entered; initial: JsonObject }
  | { kind: 'noticed' }
  | { kind: 'clearing'; isAsked: boolean }
  /** A question is closed undecided; undefined asks again. */
  | { kind: 'closed'; about: unknown }

interface Start {
  initial: JsonObject
  /** A draft or a change already in hand. */
  found: Entered | undefined
  /** It came by itself, and is told. */
  isRestored: boolean
}

export function openDesk({ initial, found, isRestored }: Start): Desk {
  const untouched = enteredOf({ record: initial })
  const entered = found ?? untouched
  const isBegun = entered.record !== initial
  return {
    entered,
    untouched,
    isTouched: isBegun,
    shown: {
      sheet: { key: 0, ...entered },
      paper: entered.paper,
      isDirty: isBegun,
      isNoticed: !isRestored,
      isClearing: false,
      closed: undefined,
      handIn: { at: 'open' },
    },
  }
}

export function stepDesk(desk: Desk, event: DeskEvent): Desk {
  switch (event.kind) {
    case 'touched':
      return desk.isTouched ? desk : { ...desk, isTouched: true }
    case 'entered': {
      const entered = enteredOf({ ...event.entered, paper: desk.entered.paper })
      return enter(desk.isTouched ? desk : { ...desk, untouched: enteredOf(event.entered) }, entered)
    }
    case 'numbered': {
      const { record, unread } = desk.entered
      return enter(desk, enteredOf({ record, unread, paper: event.paper }))
    }
    case 'put': {
      const { key } = desk.shown.sheet
      const fresh = openDesk({ initial: event.initial, found: event.entered, isRestored: false })
      const handIn = stepHandIn(desk.shown.handIn, { kind: 'begunAnew' })
      const sheet = { ...event.entered, key: key + 1 }
      return { ...fresh, shown: { ...fresh.shown, sheet, handIn, closed: desk.shown.closed } }
    }
    case 'noticed':
      return { ...desk, shown: show(desk.shown, { isNoticed: true }) }
    case 'clearing':
      return { ...desk, shown: show(desk.shown, { isClearing: event.isAsked }) }
    case 'closed':
      return { ...desk, shown: show(desk.shown, { closed: event.about }) }
    default:
      return { ...desk, shown: show(desk.shown, { handIn: stepHandIn(desk.shown.handIn, event) }) }
  }
}

function enter(desk: Desk, entered: Entered): Desk {
  const isDirty = !isSameEntered(entered, desk.untouched)
  const handIn = isDirty ? stepHandIn(desk.shown.handIn, { kind: 'changed' }) : desk.shown.handIn
  return { ...desk, entered, shown: show(desk.shown, { isDirty, handIn, paper: entered.paper }) }
}

function show(shown: Shown, change: Partial<Shown>): Shown {
  const keys = Object.keys(change) as (keyof Shown)[]
  return keys.every((key) => shown[key] === change[key]) ? shown : { ...shown, ...change }
}
