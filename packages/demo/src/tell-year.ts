import type { Form, JsonObject } from '@paperwright/runtime'
import { dayOf, momentOf, type Day } from './calendar.ts'
import { afterSales } from './stories/after-sales.ts'
import { calls } from './stories/calls.ts'
import { cityReports } from './stories/city-reports.ts'
import { complaintSheets } from './stories/complaint-sheets.ts'
import { complaints } from './stories/complaints.ts'
import { credit } from './stories/credit.ts'
import { customerFiles } from './stories/customers.ts'
import { grievances } from './stories/grievances.ts'
import { restOfTheForms } from './stories/rest.ts'
import { salesSheets } from './stories/sales-sheets.ts'
import { storeSales } from './stories/store-sales.ts'
import { surveys } from './stories/surveys.ts'
import { visitorCounts } from './stories/visitor-counts.ts'
import { visits } from './stories/visits.ts'
import type { House } from './house.ts'
import { lookUpIn } from './look-up.ts'
import { makePace } from './pace.ts'
import { Random } from './random.ts'
import type { Story, Told } from './story.ts'
import { varySample } from './vary-sample.ts'
import { makeWorld, type World } from './world.ts'

/** A form with the filled sample that it is shipped with. */
export interface SampledForm {
  form: Form
  sample: JsonObject
}

/** A record with the moment that it was handed in. */
export interface HandedIn extends Told {
  at: Date
}

export interface YearOptions {
  seed: string
  /** The first day and the last one. */
  start: Day
  until: Day
  /** The time zone of the office. */
  zone: string
  /** About how many. */
  records: number
  /** By id. */
  forms: ReadonlyMap<string, SampledForm>
}

/** Records of size 1. */
const PLAIN = 20_000

export interface Year {
  world: World
  /** The records of each day, in the order that they were handed in. */
  days: Iterable<readonly HandedIn[]>
}

/** A year of the made-up house: the same for the same options. */
export function tellYear({ seed, start, until, zone, records, forms }: YearOptions): Year {
  const random = new Random(seed)
  const size = Math.sqrt(records / PLAIN)
  const world = makeWorld(random.of('world'), { start, until, size })
  const variations = random.of('vary')
  const house: House = {
    world,
    pace: makePace(random.of('pace'), world),
    load: 1,
    vary(form, { day, by }) {
      const known = forms.get(form)
      if (!known) throw new Error(`The library has no form ${form}.`)
      return varySample(known.form, known.sample, {
        random: variations,
        day,
        by,
        team: world.team,
        lookUp: lookUpIn(world),
      })
    },
  }
  const perYear = storiesOf(house).reduce((sum, story) => sum + story.perYear, 0)
  // What every size has by the calendar, and the customer base, is there beside what the load brings.
  const months = (until.index - start.index + 1) / 30.4
  const always = 444 * size + months * (14 + 26 * size) + 80
  const load = Math.max(0.004, (records - always) / perYear)
  return { world, days: tellDays({ ...house, load }, { random: random.of('day'), zone }) }
}

/** Who comes first in the list tells first on each day. */
function storiesOf(house: House): readonly Story[] {
  const asked = surveys(house)
  const sheets = complaintSheets(house)
  return [
    customerFiles(house),
    storeSales(house),
    visitorCounts(house),
    calls(house),
    visits(house),
    complaints(house, sheets.add),
    sheets,
    grievances(house),
    afterSales(house, asked.served),
    asked,
    salesSheets(house),
    cityReports(house),
    credit(house),
    restOfTheForms(house),
  ]
}

function* tellDays(
  house: House,
  { random, zone }: { random: Random; zone: string },
): Iterable<readonly HandedIn[]> {
  const { start, until } = house.world
  const stories = storiesOf(house)
  const planned = new Map<number, Told[]>()
  for (let index = start.index; index <= until.index; index++) {
    const day = dayOf(index)
    const today = planned.get(index) ?? []
    planned.delete(index)
    const tell = (told: Told) => {
      if (told.day.index <= index) return void today.push(told)
      if (told.day.index > until.index) return
      const later = planned.get(told.day.index)
      if (later) later.push(told)
      else planned.set(told.day.index, [told])
    }
    for (const story of stories) story.tell(day, tell)
    yield today
      .map((told) => ({ ...told, at: momentOf(day, told.minutes ?? workingMinute(random), zone) }))
      .sort((a, b) => a.at.getTime() - b.at.getTime())
  }
}

/** Papers are handed in at the end of the morning and, more so, of the afternoon. */
function workingMinute(random: Random): number {
  const minute = random.chance(0.42) ? random.normal(650, 50) : random.normal(955, 70)
  return Math.min(1110, Math.max(490, minute))
}
