import { chainStates, type Filter } from '@paperwright/runtime/kit'
import { sql, type SQL } from 'drizzle-orm'
import { submissions } from '../db/schema.ts'
import { recordChains, signingAsks } from '../db/signing-tables.ts'
import { momentsMeet } from './moments-meet.ts'
import { requireOptions } from './read-filter-value.ts'

const chainFields = ['chain', 'waitsFor', 'waitsSince', 'signedOn'] as const

type ChainField = (typeof chainFields)[number]

export function isChainField(field: string): field is ChainField {
  return chainFields.some((one) => one === field)
}

/** What records have of their signatures, as it is sorted by; filters go by the tables' own indexes. */
export const chainMoments: Readonly<Record<string, SQL>> = {
  waitsSince: sql`(select min(since) from ${signingAsks} where signing_asks.submission_id = ${submissions.id})`,
  signedOn: sql`(select signed_on from ${recordChains} where record_chains.submission_id = ${submissions.id})`,
}

/** A filter on where the signatures of submissions stand. Expects a way of comparing that the field's kind knows. */
export function chainCondition(filter: Filter, { field, zone }: { field: ChainField; zone: string }): SQL {
  switch (filter.op) {
    case 'empty':
      return sql`not ${hasAny(field)}`
    case 'notEmpty':
      return hasAny(field)
    case 'noneOf':
      return sql`not ${isOneOf(filter, field)}`
    case 'anyOf':
      return isOneOf(filter, field)
  }
  // The form's id goes along, so that the form that is looked at narrows the inner table as well.
  return field === 'signedOn'
    ? among(sql`select form_id, submission_id from ${recordChains}
        where ${momentsMeet(filter, { column: sql`signed_on`, zone })}`)
    : among(sql`select form_id, submission_id from ${signingAsks} group by form_id, submission_id
        having ${momentsMeet(filter, { column: sql`min(since)`, zone })}`)
}

function hasAny(field: ChainField): SQL {
  if (field === 'chain') return sql`(true)`
  return field === 'signedOn'
    ? among(sql`select form_id, submission_id from ${recordChains} where signed_on is not null`)
    : among(sql`select form_id, submission_id from ${signingAsks}`)
}

function isOneOf(filter: Filter, field: ChainField): SQL {
  const wanted = requireOptions(filter).map(String)
  if (field === 'waitsFor')
    return among(sql`select form_id, submission_id from ${signingAsks}
      where person in ${wanted} or post in ${wanted}`)
  const states = among(sql`select form_id, submission_id from ${recordChains} where state in ${wanted}`)
  // Of records without a chain nothing was sent yet; what was void before never will be.
  if (!wanted.includes('idle') && !wanted.includes('void')) return states
  const others = chainStates.filter((state) => !wanted.includes(state))
  const without = wanted.includes('idle')
    ? wanted.includes('void')
      ? sql`true`
      : sql`${submissions.state} <> 'void'`
    : sql`${submissions.state} = 'void'`
  const unsent = sql`not exists (select from ${recordChains} where record_chains.submission_id = ${submissions.id})`
  return others.length === 0 ? sql`(true)` : sql`(${states} or (${without} and ${unsent}))`
}

function among(found: SQL): SQL {
  return sql`((${submissions.formId}, ${submissions.id}) in (${found}))`
}
