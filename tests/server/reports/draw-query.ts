import type { Form, Json, JsonObject, JsonSchema } from '@paperwright/runtime'
import {
  filterOps,
  readOptions,
  resolveQuery,
  type FilterOp,
  type ResolvedField,
} from '@paperwright/runtime/kit'
import type {
  Comparison,
  Condition,
  CrossShape,
  Group,
  ListShape,
  Measure,
  Parameters,
  Query,
  QueryField,
  QueryPart,
} from '@paperwright/runtime/report'
import { isSeveralOptions } from '../../../packages/runtime/src/report/resolve/form-fields.ts'
import { isGroupOfSpans, spanOf } from '../../../packages/runtime/src/report/resolve/spans-of-fields.ts'
import type { Random } from '../../../packages/demo/src/index.ts'
import { drawFormula } from './draw-formula.ts'
import { drawValue } from './draw-record.ts'
import type { PoolField, PoolSource } from './reference-pool.ts'

/** A query, and what its reader gives for its parameters. */
export interface Drawn {
  query: Query
  parameters: Parameters
  given: JsonObject
}

type Fields = ReadonlyMap<string, ResolvedField>

interface Drawing {
  random: Random
  pool: readonly PoolSource[]
  form: (id: string) => Form | undefined
}

/** What a reader may be asked for, by what it is compared with. */
const PARAMETERS: Record<string, JsonSchema> = {
  onDay: { type: 'string', format: 'date', title: '日', 'x-field': 'date' },
  inMonth: { type: 'string', title: '月', 'x-field': 'month' },
  inYear: { type: 'integer', title: '年', 'x-field': 'integer' },
  word: { type: 'string', title: '词', 'x-field': 'text' },
  bound: { type: 'number', title: '界', 'x-field': 'number' },
  answer: { type: 'boolean', title: '答', 'x-field': 'yes-no' },
  kind: { type: 'string', title: '类', 'x-field': 'choice', enum: ['x', 'y', 'cash', 'submitted', 'good'] },
  kinds: {
    type: 'array',
    title: '几类',
    uniqueItems: true,
    'x-field': 'choices',
    items: { type: 'string', enum: ['z', 'w', 'card', 'corrected', 'fair'] },
  },
}

/** Undefined where what was drawn does not go together. */
export function drawQuery(drawing: Drawing): Drawn | undefined {
  const { random } = drawing
  const parameters: Parameters = { properties: PARAMETERS }
  const parts = drawParts(drawing)
  const plain: Query = { from: parts.map(({ part }) => part), fields: drawFields(drawing, parts) }
  const first = resolveQuery(plain, drawing.form, parameters).resolved
  if (!first || first.fields.size === 0) return undefined
  const formulas = drawFormulas(random, first.fields)
  const query: Query = { ...plain, fields: { ...plain.fields, ...formulas } }
  const { resolved } = resolveQuery(query, drawing.form, parameters)
  if (!resolved) return undefined
  const where = random.chance(0.5) ? drawConditions(random, resolved.fields, random.whole(1, 2)) : undefined
  const shape = random.chance(0.25)
    ? { list: drawList(random, resolved.fields) }
    : { cross: drawCross(random, resolved.fields) }
  return { query: { ...query, ...(where && { where }), ...shape }, parameters, given: drawGiven(random) }
}

function drawGiven(random: Random): JsonObject {
  return Object.fromEntries(
    Object.entries(PARAMETERS).flatMap(([key, schema]): [string, Json][] => {
      if (random.chance(0.15)) return []
      return [[key, key === 'inYear' ? random.whole(2025, 2026) : drawValue(random, schema)]]
    }),
  )
}

interface DrawnPart {
  part: QueryPart
  /** With the names of their sources. */
  fields: PoolField[]
}

function drawParts({ random, pool, form }: Drawing): DrawnPart[] {
  const count = random.weighted([1, 2, 3], (one) => [0, 8, 2, 1][one]!)
  return Array.from({ length: count }, (_, index) => {
    const { fields, ...source } = random.pick(pool)
    const as = `s${index}`
    const start: DrawnPart = { part: { as, ...source }, fields: named(as, fields) }
    const joined = random.chance(0.35) ? withJoin({ random, pool, form }, start, `j${index}`) : start
    return random.chance(0.1) ? withJoin({ random, pool, form }, joined, `k${index}`) : joined
  })
}

function named(as: string, fields: readonly PoolField[]): PoolField[] {
  return fields.map(({ path, field }) => ({ path: `${as}${path}`, field }))
}

/** A join over some pair of fields that may meet; names are tried before all else. */
function withJoin({ random, pool, form }: Drawing, { part, fields }: DrawnPart, as: string): DrawnPart {
  const { fields: others, ...source } = random.pick(pool)
  const own = named(as, others)
  for (let tries = 0; tries < 12; tries++) {
    const one = random.pick(fields)
    const partner = random.pick(own)
    const isFine = one.field.kind === partner.field.kind && (one.field.kind === 'text' || tries > 6)
    if (!isFine) continue
    const join = {
      as,
      ...source,
      on: [[one.path, partner.path] as [string, string]],
      ...(random.chance(0.5) && { take: random.pick(['newest', 'each'] as const) }),
      ...(random.chance(0.4) && { required: true }),
      ...(random.chance(0.4) && drawAsOf(random, own)),
    }
    const joined = { ...part, joins: [...(part.joins ?? []), join] }
    const asked = { from: [joined], fields: { f: { from: one.path } } }
    const isSound = resolveQuery(asked, form, { properties: PARAMETERS }).resolved
    if (isSound) return { part: joined, fields: [...fields, ...own] }
  }
  return { part, fields }
}

function drawAsOf(random: Random, own: readonly PoolField[]) {
  const dates = own.filter(({ field }) => field.kind === 'moment')
  if (dates.length === 0) return {}
  return {
    asOf: { date: random.pick(dates).path, parameter: random.pick(['onDay', 'inMonth', 'inYear']) },
  }
}

function drawFields({ random, form }: Drawing, parts: readonly DrawnPart[]): Record<string, QueryField> {
  const fields: Record<string, QueryField> = {}
  const [first, ...others] = parts
  const from = parts.map(({ part }) => part)
  for (let index = random.whole(3, 7); index > 0; index--) {
    const one = random.pick(first!.fields)
    const also = others.map(({ fields: some }) => {
      const alike = some.filter(({ field }) => field.kind === one.field.kind)
      return random.chance(0.2) || alike.length === 0 ? null : random.pick(alike).path
    })
    const field: QueryField = {
      from: parts.length === 1 ? one.path : [one.path, ...also],
      ...(one.field.kind === 'option' && random.chance(0.2) && recoding(one.field)),
    }
    if (resolveQuery({ from, fields: { f: field } }, form).resolved) fields[`f${index}`] = field
  }
  if (random.chance(0.25)) fields['given'] = { parameter: random.pick(Object.keys(PARAMETERS)) }
  return fields
}

function recoding({ schema }: ResolvedField): Partial<QueryField> {
  const values = readOptions(schema!).map(({ value }) => String(value))
  const options = [...values.slice(1).toReversed(), 'other'].map((value) => ({ value, title: value }))
  return schema?.type === 'integer' ? {} : { recode: { [values[0]!]: 'other' }, options }
}

function drawFormulas(random: Random, fields: Fields): Record<string, QueryField> {
  const formulas: Record<string, QueryField> = {}
  for (let index = random.whole(0, 2); index > 0; index--) {
    const kind = random.pick(['number', 'number', 'text', 'answer'] as const)
    formulas[`c${index}`] = { formula: drawFormula(random, kind, fields), kind }
  }
  return formulas
}

function drawConditions(random: Random, fields: Fields, count: number): Condition[] {
  return Array.from({ length: count }, () =>
    random.chance(0.2)
      ? { any: [drawComparison(random, fields), drawComparison(random, fields)] }
      : drawComparison(random, fields),
  )
}

function drawComparison(random: Random, fields: Fields): Comparison {
  const [key, field] = random.pick([...fields])
  const op = random.pick(filterOps[field.kind])
  if (op === 'empty' || op === 'notEmpty') return { field: key, op }
  const parameter = random.chance(0.4) ? drawParameter(random, op, field) : undefined
  return parameter
    ? { field: key, op, ...parameter }
    : { field: key, op, value: drawWanted(random, op, field) }
}

function drawParameter(random: Random, op: FilterOp, { kind, schema }: ResolvedField) {
  if (op === 'between') return undefined
  if (kind === 'option') return { parameter: random.pick(['kind', 'kinds', 'word']) }
  if (kind === 'moment') {
    if (schema && spanOf(schema) === undefined) return undefined
    const parameter = random.pick(['onDay', 'inMonth', 'inYear'])
    return { parameter, ...(random.chance(0.5) && { shift: random.whole(-13, 2) }) }
  }
  return { parameter: kind === 'number' ? 'bound' : kind === 'text' ? 'word' : 'answer' }
}

function drawWanted(random: Random, op: FilterOp, field: ResolvedField): Json {
  if (op === 'between') {
    const pair = [drawOne(random, field), drawOne(random, field)]
    return pair[0]! <= pair[1]! ? pair : pair.toReversed()
  }
  if (field.kind !== 'option') return drawOne(random, field)
  return random.some(
    readOptions(field.schema!).map(({ value }) => value),
    random.whole(1, 2),
  )
}

function drawOne(random: Random, { kind, schema }: ResolvedField): Json {
  if (kind === 'moment') {
    const moment = String(drawValue(random, schema ?? { type: 'string', 'x-field': 'date' }))
    return schema && spanOf(schema) === undefined ? moment : moment.slice(0, random.pick([4, 7, 10, 16]))
  }
  if (kind === 'text')
    return random.chance(0.3)
      ? random.pick(['b', '公司', '第1', '%', '_', 'fi'])
      : drawValue(random, { type: 'string', 'x-field': 'text' })
  if (kind === 'answer') return random.chance(0.5)
  return drawValue(random, { type: random.pick(['number', 'integer']) })
}

function drawList(random: Random, fields: Fields): ListShape {
  const keys = [...fields.keys()]
  const shown = random.some(keys, random.whole(1, keys.length))
  const sortable = keys.filter((key) => !isUnsorted(fields.get(key)!))
  const sort = random
    .some(sortable, random.whole(0, 2))
    .map((by) => ({ by, direction: drawDirection(random) }))
  const totals = Object.fromEntries(
    shown.filter(() => random.chance(0.4)).map((key) => [key, drawSum(random, fields.get(key)!)]),
  )
  return {
    fields: shown,
    ...(sort.length > 0 && { sort }),
    ...(random.chance(0.3) && { limit: random.whole(1, 20) }),
    ...(Object.keys(totals).length > 0 && { totals: totals as NonNullable<ListShape['totals']> }),
  }
}

function isUnsorted({ kind, schema }: ResolvedField): boolean {
  return kind === 'other' || (schema !== undefined && isSeveralOptions(schema))
}

function drawDirection(random: Random): 'asc' | 'desc' {
  return random.pick(['asc', 'desc'])
}

function drawSum(random: Random, { kind }: ResolvedField): string {
  if (kind === 'number') return random.pick(['sum', 'average', 'min', 'max', 'count'])
  return kind === 'moment' ? random.pick(['min', 'max', 'count']) : 'count'
}

function drawCross(random: Random, fields: Fields): CrossShape {
  const keys = [...fields].flatMap(([key, field]) => (isUnsorted(field) ? [] : [key]))
  const count = random.whole(0, 4)
  // A field may stand in several groups, in other buckets.
  const grouped =
    random.chance(0.3) && keys.length > 0
      ? Array.from({ length: count }, () => random.pick(keys))
      : random.some(keys, count)
  const across = random.whole(0, Math.min(2, grouped.length))
  const measures = drawMeasures(random, fields)
  const groups = (some: string[]): Group[] => {
    const depth = random.chance(0.4) ? random.whole(1, Math.max(1, some.length)) : some.length
    return some.map((key, index) => {
      const group = drawGroup(random, key, {
        field: fields.get(key)!,
        measures,
        isInnermost: index >= depth - 1,
      })
      const { top: _, complete: __, ...alone } = group
      return index < depth ? group : { ...alone, beside: true }
    })
  }
  const [rows, columns] = [groups(grouped.slice(across)), groups(grouped.slice(0, across))]
  const spans = [...rows, ...columns].filter((group) => isGroupOfSpans(group, fields.get(group.field)!))
  const totals = { rows: random.pick([true, false, '总计']), columns: random.pick([true, false]) }
  return {
    ...(rows.length > 0 && { rows }),
    ...(columns.length > 0 && { columns }),
    measures: withShows(random, measures, { fields, hasSpans: spans.length === 1 }),
    totals,
    ...(rows.length > 0 &&
      random.chance(0.2) && { keep: `${random.pick(Object.keys(measures))} > ${random.whole(0, 40)}` }),
  }
}

function drawGroup(
  random: Random,
  key: string,
  {
    field,
    measures,
    isInnermost,
  }: { field: ResolvedField; measures: CrossShape['measures']; isInnermost: boolean },
): Group {
  const measure = () => random.pick(Object.keys(measures))
  const group: Group = { field: key }
  if (field.kind === 'moment' && field.schema && spanOf(field.schema) && random.chance(0.8))
    group.bucket = random.pick(
      spanOf(field.schema) === 'month'
        ? (['month', 'quarter', 'year'] as const)
        : (['day', 'week', 'month', 'quarter', 'year'] as const),
    )
  if (field.kind === 'number' && random.chance(0.7))
    group.bucket = random.pick([[0], [0, 5, 50], [-2.5, 10, 20, 90]])
  if (random.chance(0.4))
    group.sort = { by: random.chance(0.5) ? key : measure(), direction: drawDirection(random) }
  const isLeft = field.kind === 'option' || isGroupOfSpans(group, field)
  if (random.chance(0.25))
    group.top = {
      count: random.whole(1, 3),
      by: measure(),
      ...(random.chance(0.7) && { others: random.pick([true, false, '其余']) }),
    }
  else if (isLeft && random.chance(0.5)) group.complete = true
  if (!isInnermost && random.chance(0.5)) group.subtotal = random.pick([true, '小计'])
  return group
}

function drawMeasures(random: Random, fields: Fields): CrossShape['measures'] {
  const measures: Record<string, Measure> = {}
  for (let index = random.whole(1, 3); index > 0; index--) {
    const [field, { kind }] = random.pick([...fields])
    const of =
      kind === 'number'
        ? random.pick(['count', 'distinct', 'sum', 'sum', 'average', 'min', 'max', 'median'] as const)
        : kind === 'other'
          ? ('count' as const)
          : random.pick(
              kind === 'moment' ? (['count', 'min', 'max'] as const) : (['count', 'distinct'] as const),
            )
    measures[`m${index}`] = {
      title: `数${index}`,
      of,
      ...((of !== 'count' || random.chance(0.5)) && { field }),
      ...(random.chance(0.25) && { where: drawConditions(random, fields, 1) }),
    }
  }
  const known = Object.keys(measures).filter((key) => !isMoment(measures[key]!, fields))
  if (known.length > 0 && random.chance(0.4)) {
    const [a, b] = [random.pick(known), random.pick(known)]
    const formula = random.pick([
      `${a} / ${b} * 100`,
      `${a} - ${b}`,
      `if ${a} > 3 then ${a} else null`,
      `sum(${a}, ${b})`,
    ])
    measures['ratio'] = {
      title: '比',
      formula,
      ...(random.chance(0.2) && { hidden: true }),
      ...(random.chance(0.2) && { rows: random.pick(['like', 'own'] as const) }),
    }
    if (random.chance(0.3))
      measures['twice'] = {
        title: '再比',
        formula: random.pick([`ratio / ${b}`, `ratio - ${a}`, 'ratio * 2']),
      }
  }
  return measures
}

function isMoment({ of, field }: Measure, fields: Fields): boolean {
  return (of === 'min' || of === 'max') && fields.get(field!)?.kind === 'moment'
}

const SHOWS = ['share', 'share-of-row', 'share-of-column', 'running', 'rank', 'difference', 'growth'] as const

function withShows(
  random: Random,
  measures: CrossShape['measures'],
  { fields, hasSpans }: { fields: Fields; hasSpans: boolean },
): CrossShape['measures'] {
  const shows = hasSpans ? SHOWS : SHOWS.slice(0, 5)
  const shown = Object.entries(measures).map(([key, measure]): [string, Measure] => [
    key,
    random.chance(0.35) && !isMoment(measure, fields) ? { ...measure, show: random.pick(shows) } : measure,
  ])
  return Object.fromEntries(shown)
}
