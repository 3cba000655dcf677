import { readsOfFormula } from '../formula/reads-of-formula.ts'
import type { ResolvedPart, ResolvedQuery, ResolvedReference } from './resolved-query.ts'

/**
 * The parts with a row for each option that a record's field holds, in all of whose rows a field, or that there is a record,
 * says the same: it counts once for a record, however many options were chosen.
 */
export function partsOfOptions(resolved: ResolvedQuery, field: string | undefined): number[] {
  return [...resolved.parts.entries()].flatMap(([at, part]) =>
    part.each?.kind === 'entries' &&
    part.each.ofOptions &&
    !(field !== undefined && isOfRow(field, at, resolved))
      ? [at]
      : [],
  )
}

function isOfRow(key: string, at: number, resolved: ResolvedQuery): boolean {
  const { query, fields, parts } = resolved
  const { formula } = query.fields[key] ?? {}
  if (formula !== undefined) return readsOfFormula(formula).some((read) => isOfRow(read, at, resolved))
  const reference = fields.get(key)?.from[at]
  return reference !== undefined && reference !== null && isOfOption(reference, parts[at]!)
}

/** The option itself, or what was looked up by it. */
function isOfOption(reference: ResolvedReference, part: ResolvedPart): boolean {
  if (reference.source === part.as)
    return 'own' in reference ? reference.own === 'entry' : reference.pointer.includes('*')
  const join = part.joins.find(({ as }) => as === reference.source)
  return join !== undefined && join.on.some(({ before }) => isOfOption(before, part))
}
