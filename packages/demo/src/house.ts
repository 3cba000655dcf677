import type { JsonObject } from '@paperwright/runtime'
import { dayOf, officeRhythm, type Day } from './calendar.ts'
import type { Pace } from './pace.ts'
import type { Staff } from './staff.ts'
import type { World } from './world.ts'

/** What stories work with. */
export interface House {
  world: World
  pace: Pace
  /** How much there is to do: 1 is about twenty thousand records a span. */
  load: number
  /** A record of a form as its shipped sample has it, with other names, days and figures. */
  vary(form: string, about: { day: Day; by: Staff }): JsonObject
}

/** The first day from this one on that people are in the office. */
export function officeDay(day: Day): Day {
  for (let index = day.index; ; index++) {
    const one = dayOf(index)
    if (officeRhythm(one) > 0.5) return one
  }
}

/** Some working days later. */
export function daysLater(day: Day, days: number): Day {
  return officeDay(dayOf(day.index + Math.max(0, Math.round(days))))
}

/** From 0 at the span's beginning to 1 at its end. */
export function progressOf({ start, until }: World, day: Day): number {
  return (day.index - start.index) / Math.max(1, until.index - start.index)
}
