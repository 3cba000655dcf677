import type { Form, Json, JsonObject, JsonSchema } from '@paperwright/runtime'
import { readOptions } from '@paperwright/runtime/kit'
import type { Random } from '../../../packages/demo/src/index.ts'

/** Few enough that they meet each other: names that fold alike, numbered ones, signs of every width. */
export const TEXTS = [
  '甲公司',
  '乙公司',
  '丙',
  'Abc',
  'abc',
  'ＡＢＣ',
  '第9号',
  '第10号',
  '第2号',
  'é',
  '𠮷田',
  'ﬁ',
  '%_',
  '张 三',
  'ZZ',
]

const MONTHS = ['2025-11', '2025-12', '2026-01', '2026-02', '2026-04']
const DAYS = ['01', '02', '15', '28', '29', '30', '31']
const CLOCKS = ['00:00', '09:05', '23:59']

/** A record with a good part of it blank, in each of the ways that records are. */
export function drawRecord(random: Random, form: Form): JsonObject {
  return drawObject(random, form)
}

function drawObject(random: Random, { properties = {} }: JsonSchema): JsonObject {
  const drawn = Object.entries(properties).flatMap(([key, schema]): [string, Json][] => {
    if (random.chance(0.1)) return random.chance(0.7) ? [] : [[key, blankOf(random, schema)]]
    return [[key, drawValue(random, schema)]]
  })
  return Object.fromEntries(drawn)
}

function blankOf(random: Random, { type, properties }: JsonSchema): Json {
  if (properties) return {}
  const empty: Json = type === 'string' ? '' : type === 'array' ? [] : null
  return random.pick([null, empty])
}

/** A value that the field may hold. */
export function drawValue(random: Random, schema: JsonSchema): Json {
  if (schema.properties) return drawObject(random, schema)
  const options = readOptions(schema).map(({ value }) => value)
  if (schema.type === 'array' && options.length > 0)
    return random.some(options, random.whole(1, options.length))
  if (schema.type === 'array')
    return Array.from({ length: random.whole(0, 3) }, () => drawObject(random, schema.items!))
  if (options.length > 0) return random.pick(options)
  switch (schema.type) {
    case 'boolean':
      return random.chance(0.5)
    case 'integer':
      return random.whole(-3, 12)
    case 'number':
      // Sums of quarters are the same in any order.
      return random.whole(-40, 400) / 4
  }
  return drawText(random, schema)
}

function drawText(random: Random, schema: JsonSchema): string {
  const day = () => {
    const month = random.pick(MONTHS)
    const days = DAYS.filter(
      (one) => !Number.isNaN(Date.parse(`${month}-${one}`)) && Number(one) <= daysOf(month),
    )
    return `${month}-${random.pick(days)}`
  }
  switch (schema['x-field']) {
    case 'date':
      return day()
    case 'datetime':
      return `${day()}T${random.pick(CLOCKS)}`
    case 'time':
      return random.pick(CLOCKS)
    case 'month':
      return random.pick(MONTHS)
    default:
      return random.pick(TEXTS)
  }
}

function daysOf(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
}
