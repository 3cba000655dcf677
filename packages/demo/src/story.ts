import type { JsonObject } from '@paperwright/runtime'
import type { Day } from './calendar.ts'
import type { Staff } from './staff.ts'

/** A record that is handed in some day. */
export interface Told {
  /** The form's id. */
  form: string
  day: Day
  by: Staff
  /** Minutes of the day; missing where any time of its working hours will do. */
  minutes?: number
  record: JsonObject
}

/** Told now, or a day that has yet to come; what would come after the end is never told, and stays open. */
export type Tell = (told: Told) => void

/**
 * What goes on in one corner of the house, told day by day. It keeps its own state, so that what comes later knows what
 * came before.
 */
export interface Story {
  /** How many records it makes of a year at size 1, beside those that every size has. */
  perYear: number
  tell(day: Day, tell: Tell): void
}

/** Turns rates into whole counts without chance: what is left of one day counts for the next. The first comes at once. */
export class Tally {
  private sum = 0.999

  take(amount: number): number {
    this.sum += amount
    const whole = Math.floor(this.sum + 1e-9)
    this.sum -= whole
    return whole
  }

  /** Whether it is this one's turn, of those that come with this probability. */
  isDue(probability: number): boolean {
    return this.take(probability) > 0
  }
}
