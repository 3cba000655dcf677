import type { Form, JsonObject } from '@paperwright/runtime'
import { dayOf, type Day } from './calendar.ts'
import { lookUpIn } from './look-up.ts'
import { Random } from './random.ts'
import { varySample } from './vary-sample.ts'
import { makeWorld } from './world.ts'

/** Of a small house: its customers come again. */
const SIZE = 0.02
const DAYS = 730

export interface VariedSample {
  record: JsonObject
  day: Day
}

/**
 * Records like a form's filled sample over the two years before a day, more of them towards its end: the same for the same form
 * and day. Computed values are left out, and a form of the office's own may refuse some.
 */
export function variedSamples(
  { form, sample }: { form: Form; sample: JsonObject },
  { until, count }: { until: Day; count: number },
): VariedSample[] {
  const random = new Random(form['x-form'].id)
  const world = makeWorld(random.of('world'), { start: dayOf(until.index - DAYS), until, size: SIZE })
  const lookUp = lookUpIn(world)
  const { team } = world
  return Array.from({ length: count }, (_, at) => {
    const day = dayOf(until.index - Math.floor(DAYS * (at / count) ** 2))
    const by = random.pick(team.relations)
    return { day, record: varySample(form, sample, { random, day, by, team, lookUp }) }
  })
}
