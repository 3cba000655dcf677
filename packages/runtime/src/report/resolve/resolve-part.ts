import { getFieldType } from '../../fields/registry.ts'
import type { ValueKind } from '../../finding/value-kind.ts'
import { isSeveralOptions } from './form-fields.ts'
import { followReference, sourceOfReference, type Followed } from './follow-reference.ts'
import type { ProblemList } from '../problems/problem-list.ts'
import type { Join, QueryPart } from '../definition/query.ts'
import type { Parameters } from '../definition/report.ts'
import { mayBeYear, spanOf } from './spans-of-fields.ts'
import { resolveSource, type FindForm, type KnownSource } from './resolve-source.ts'
import type { ResolvedJoin, ResolvedPart, ResolvedReference } from './resolved-query.ts'

/** A part as far as it can be followed. */
export interface KnownPart {
  /** Undefined where something in it is wrong. */
  part: ResolvedPart | undefined
  follow(reference: string): Followed | undefined
}

export function resolvePart(
  part: QueryPart,
  { form: find, parameters }: { form: FindForm; parameters: Parameters | undefined },
  problems: ProblemList,
): KnownPart {
  const sources = new Map<string, KnownSource | undefined>()
  const main = resolveSource(part, find, problems)
  sources.set(part.as, main)
  const joins = (part.joins ?? []).map((join, index) => {
    const here = problems.below('joins', index)
    if (sources.has(join.as)) here.add(['as'], 'sameSource', { source: join.as })
    const before = new Map(sources)
    const own = resolveSource(join, find, here)
    sources.set(join.as, own)
    const on = resolvePairs(join, { before, own, problems: here })
    const asOf = join.asOf && resolveAsOf(join.asOf, { as: join.as, own, parameters, problems: here })
    if (!own || !on || (join.asOf && !asOf)) return undefined
    return { ...toJoin(join, own, on), ...(asOf && { asOf }) }
  })
  const sound = joins.filter((join) => join !== undefined)
  return {
    part: main && sound.length === joins.length ? { ...main.source, joins: sound } : undefined,
    follow: (reference) => followReference(reference, sources),
  }
}

function toJoin({ take = 'newest', required = false }: Join, own: KnownSource, on: ResolvedJoin['on']) {
  return { ...own.source, on, take, required }
}

/** A date of the joined source, and a day, month or year that the reader gives. */
function resolveAsOf(
  { date, parameter }: NonNullable<Join['asOf']>,
  {
    as,
    own,
    parameters,
    problems,
  }: { as: string; own: KnownSource | undefined; parameters: Parameters | undefined; problems: ProblemList },
): ResolvedJoin['asOf'] | undefined {
  const here = problems.below('asOf')
  const schema = parameters?.properties[parameter]
  if (sourceOfReference(date) !== as) here.add(['date'], 'joinNotOwn', { source: as })
  if (!schema) here.add(['parameter'], 'noSuchParameter', { parameter })
  if (sourceOfReference(date) !== as || !schema) return undefined
  const found = takeReference(followReference(date, new Map([[as, own]])), here.below('date'))
  if (!found) return undefined
  const isDate = found.kind === 'moment' && (!found.schema || spanOf(found.schema) !== undefined)
  if (isDate && (spanOf(schema) !== undefined || mayBeYear(schema))) return { date: found, parameter }
  here.add([], 'parameterNeverFits', { parameter, field: found.schema?.title ?? date, op: 'before' })
  return undefined
}

interface JoinPlace {
  before: ReadonlyMap<string, KnownSource | undefined>
  own: KnownSource | undefined
  problems: ProblemList
}

function resolvePairs(
  { as, on }: Join,
  { before, own, problems }: JoinPlace,
): ResolvedJoin['on'] | undefined {
  if (on.length === 0) problems.add(['on'], 'joinWithoutKey')
  const pairs = on.map(([one, other], index) => {
    const here = problems.below('on', index)
    const left = takeReference(followReference(one, before), here.below(0))
    const isOwn = sourceOfReference(other) === as
    if (!isOwn) here.add([1], 'joinNotOwn', { source: as })
    const right = isOwn && takeReference(followReference(other, new Map([[as, own]])), here.below(1))
    if (!left || !right) return undefined
    if (mayMeet(left, right)) return { before: left, own: right }
    here.add([], 'joinOfKinds', { before: one, own: other })
    return undefined
  })
  const sound = pairs.filter((pair) => pair !== undefined)
  return sound.length === pairs.length && pairs.length > 0 ? sound : undefined
}

function takeReference(followed: Followed | undefined, problems: ProblemList): ResolvedReference | undefined {
  if (followed && !followed.reference) problems.add([], followed.code, followed.params)
  return followed?.reference
}

const JOINED: readonly ValueKind[] = ['text', 'number', 'moment', 'option', 'answer']

/** Values of one kind, each a single one; moments of one span, for a day is never the same as a month. */
function mayMeet(left: ResolvedReference, right: ResolvedReference): boolean {
  const isSingle = ({ schema }: ResolvedReference) => !schema || !isSeveralOptions(schema)
  const isSameSpan = left.kind !== 'moment' || typeName(left) === typeName(right)
  return (
    JOINED.includes(left.kind) && left.kind === right.kind && isSingle(left) && isSingle(right) && isSameSpan
  )
}

function typeName({ schema }: ResolvedReference): string | undefined {
  return getFieldType(schema?.['x-field'] ?? '')?.name
}
