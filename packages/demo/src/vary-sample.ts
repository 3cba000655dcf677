import {
  getFieldType,
  type FieldReference,
  type FieldType,
  type Form,
  type Json,
  type JsonObject,
  type JsonSchema,
} from '@paperwright/runtime'
import { resolveSchema } from '@paperwright/runtime/kit'
import { dayAt, dayOf, type Day } from './calendar.ts'
import type { Random } from './random.ts'
import { namedStaff, newPersonName, type Staff, type Team } from './staff.ts'
import { FAMILY_NAMES } from './words/names.ts'

/** A customer as other forms look one up: values by the pointers of the customer's own form. */
export type LookUpCustomer = (form: string, random: Random) => Record<string, string>

export interface Variation {
  random: Random
  day: Day
  by: Staff
  team: Team
  lookUp: LookUpCustomer
}

/** The shipped samples speak of 2026. */
const SAMPLES_FROM = dayAt('2025-11-01').index
/** Dates that lie longer before the sheet's own (birthdays, foundings) do not move with it. */
const LONG_AGO = 500
const PERSON = new RegExp(`^[${FAMILY_NAMES}][\\u4e00-\\u9fff]{1,2}$`)
const PEOPLE = /姓名|联系人|接洽|接待|法人|经营者|负责人|厂长|主管|收受|面谈|专员|人员|使用人|填表|制表|经办/
const OWN_PEOPLE = /负责人|经办|填表|制表|专员|维修人员|使用人|报告人|申请人|审核人|责任|联络人员|安排人员/
const DATE = /^\d{4}-\d{2}-\d{2}/

/**
 * A record like a form's filled sample, for forms that have no story of their own: the words are the sample's, in another
 * choice; customers, people, days and figures are others. Computed values are left out.
 */
export function varySample(form: Form, sample: JsonObject, variation: Variation): JsonObject {
  const shift = variation.day.index - (anchorOf(form, sample) ?? variation.day.index)
  return varyObject({ form, shift, isTop: true, ...variation }, form, sample)
}

interface Varying extends Variation {
  form: Form
  /** Days. */
  shift: number
  /** Whether the values stand on the sheet once; entries of lists do not. */
  isTop: boolean
}

function varyObject(varying: Varying, schema: JsonSchema, sample: JsonObject): JsonObject {
  const varied: JsonObject = {}
  const factor = varying.random.skewed(1, 0.22)
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const own = resolveSchema(varying.form, property)
    const value = sample[key]
    if (value === undefined || own['x-formula'] !== undefined) continue
    varied[key] = varyValue(varying, own, value, factor)
  }
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const reference = resolveSchema(varying.form, property)['x-reference']
    if (reference && varied[key] !== undefined)
      Object.assign(varied, pickCustomer(varying, key, reference, varied))
  }
  return varied
}

function varyValue(varying: Varying, schema: JsonSchema, value: Json, factor: number): Json {
  if (Array.isArray(value)) return varyList(varying, schema, value)
  const type = getFieldType(schema['x-field'] ?? '')
  if (type?.picksFrom) return type.picksFrom === 'people' ? namedStaff(varying.by) : value
  if (typeof value === 'object' && value !== null) return varyObject(varying, schema, value)
  if (typeof value === 'number') return varyNumber(varying, schema, value, { factor, type })
  if (typeof value !== 'string')
    return typeof value === 'boolean' ? varying.random.chance(0.6) === value : value
  if (type?.isMoment) return varyMoment(varying, value)
  if (type?.hasOptions) return varyOption(varying, schema, value)
  return varyText(varying, schema, value)
}

/** Entries of the sample, in another number and choice. */
function varyList(varying: Varying, schema: JsonSchema, list: readonly Json[]): Json[] {
  const entry = schema.items && resolveSchema(varying.form, schema.items)
  if (!entry?.properties) return [...list]
  const { random } = varying
  const count = Math.min(schema.maxItems ?? 60, Math.max(1, Math.round(random.skewed(list.length + 1, 0.45))))
  const entries = Array.from({ length: count }, () => random.pick(list))
  const inside = { ...varying, isTop: false }
  const varied = entries.map((one) => varyObject(inside, entry, one as JsonObject))
  const names = new Set<string>()
  const named = Object.entries(entry.properties).find(
    ([, one]) => resolveSchema(varying.form, one)['x-reference'],
  )
  // A customer stands once in a list.
  return varied.filter((one) => {
    const name = named && one[named[0]]
    if (typeof name !== 'string') return true
    return !names.has(name) && Boolean(names.add(name))
  })
}

function varyNumber(
  { random }: Varying,
  schema: JsonSchema,
  value: number,
  { factor, type }: { factor: number; type: FieldType | undefined },
): number {
  const { minimum = -Infinity, maximum = Infinity } = schema
  // Days of the month and the like stay what they are; parts of a hundred stay near.
  if (maximum <= 31) return Math.min(maximum, Math.max(minimum, value + random.whole(-1, 1)))
  const moved = maximum === 100 ? value : value * factor * random.skewed(1, 0.08)
  const places = schema.type === 'integer' ? 0 : Math.min(type?.decimals?.(schema) ?? 2, 2)
  return Number(Math.min(maximum, Math.max(minimum, moved)).toFixed(places))
}

function varyMoment({ shift, day, random }: Varying, value: string): string {
  if (/^\d{4}-\d{2}$/.test(value)) {
    const before = day.index + shift - dayAt(`${value}-15`).index - shift
    return before > LONG_AGO ? value : day.text.slice(0, 7)
  }
  if (!DATE.test(value)) return varyClock(random, value)
  const was = dayAt(value.slice(0, 10)).index
  const isLongAgo = was + shift < day.index - LONG_AGO
  const moved = dayOf(isLongAgo ? was + random.whole(-420, 120) : was + shift)
  const rest = value.slice(10)
  return moved.text + (rest === '' ? '' : `T${varyClock(random, rest.slice(1))}`)
}

function varyClock(random: Random, value: string): string {
  const [hours = '9', minutes = '0'] = value.split(':')
  const at = Math.min(1130, Math.max(510, Number(hours) * 60 + Number(minutes) + random.whole(-9, 9) * 5))
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}

/** Mostly what the sample says. */
function varyOption({ random }: Varying, schema: JsonSchema, value: string): Json {
  const options = (schema.oneOf ?? []).filter((option) => option['x-blank'] === undefined)
  if (random.chance(0.55) || options.length === 0) return value
  return random.pick(options).const ?? value
}

function varyText(
  { random, day, shift, by, team, isTop }: Varying,
  schema: JsonSchema,
  value: string,
): string {
  const title = schema.title ?? ''
  if (schema.pattern === '^[0-9]{4}$' || (title === '年度' && /^\d{4}$/.test(value))) return String(day.year)
  if (PERSON.test(value) && PEOPLE.test(title)) {
    if (!OWN_PEOPLE.test(title)) return newPersonName(random)
    return isTop ? by.name : random.pick(Object.values(team).flat()).name
  }
  if (/^[A-Z\u4e00-\u9fff]{0,4}[-\w]*\d{3,}$/.test(value) && /编号|代码|号码|No/.test(title))
    return value.replace(/\d{3,4}$/, (digits) =>
      String(random.whole(1, 10 ** digits.length - 1)).padStart(digits.length, '0'),
    )
  return moveMonths(value, day, shift).slice(0, schema.maxLength)
}

/** Words that name months and years speak of the new day's. */
function moveMonths(text: string, day: Day, shift: number): string {
  if (shift === 0) return text.replaceAll('2026', String(day.year))
  const months = day.year * 12 + day.month - 1 - monthIndex(dayOf(day.index - shift))
  return text.replaceAll(NAMED_TIME, (said, year: string, between: string, month: string, alone: string) => {
    const moved = Number(year ?? MIDDLE) * 12 + Number(month ?? alone ?? 6) - 1 + months
    const [inYear, inMonth] = [String(Math.floor(moved / 12)), String((moved % 12) + 1)]
    if (alone !== undefined) return inMonth
    return month === undefined ? inYear : `${inYear}${between}${inMonth}`
  })
}

/** `2026 年 3 月`, a year or a month alone; no `月结`, which is no month. */
const NAMED_TIME =
  /(20[12]\d)(?:( ?年 ?)(\d{1,2})(?= ?月)|(?=[ ]?[年-]))|(?<!\d)(\d{1,2})(?=[ ]?月(?!均|结|销|进|用|租))/g
/** Of a month alone the year does not matter. */
const MIDDLE = 2000

function monthIndex({ year, month }: Day): number {
  return year * 12 + month - 1
}

function pickCustomer(
  { lookUp, random }: Varying,
  key: string,
  { form, field, fills }: FieldReference,
  varied: JsonObject,
): JsonObject {
  const customer = lookUp(form, random)
  const filled: JsonObject = {}
  const name = customer[field]
  if (name !== undefined) filled[key] = name
  for (const [sibling, pointer] of Object.entries(fills ?? {})) {
    const value = customer[pointer]
    if (value !== undefined && varied[sibling] !== undefined) filled[sibling] = value
  }
  return filled
}

/** The day that a sample was written on: its own required date, else the newest of all. Dates of old say nothing of it. */
function anchorOf(form: Form, sample: JsonObject): number | undefined {
  const recent = (texts: Iterable<string>) =>
    [...texts].map((text) => dayAt(text.slice(0, 10)).index).filter((index) => index > SAMPLES_FROM)
  const [own] = recent((form.required ?? []).map((key) => sample[key]).filter(isDate))
  const dates = recent(datesIn(sample))
  return own ?? (dates.length === 0 ? undefined : Math.max(...dates))
}

function* datesIn(value: Json | undefined): Iterable<string> {
  if (isDate(value)) yield value
  if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* datesIn(one)
}

function isDate(value: Json | undefined): value is string {
  return typeof value === 'string' && DATE.test(value)
}
