import { isWithin, reaches, type Reach, type Rights } from '@paperwright/runtime/kit'
import { or, sql, type Placeholder, type SQL } from 'drizzle-orm'
import type { Actor } from '../auth/actor.ts'
import { submissions } from '../db/schema.ts'

/** What is asked of a record before someone sees it. */
export interface SightRow {
  createdBy: string | null
  department: string | null
}

/** Who looks: someone, or the placeholders of a prepared statement. */
type Seer = Record<'id' | 'department', string | null | Placeholder>

/** Why someone sees a record: said of a row, and of the table of submissions. The two must say the same. */
interface Reason {
  /** The narrowest reach with which this counts; `none` is for what is seen whatever the form's rules say. */
  from: Reach
  holds(row: SightRow, actor: Pick<Actor, 'id' | 'department'>): boolean
  among(seer: Seer): SQL
}

/** All reasons that there are. One is enough. */
const REASONS: Record<string, Reason> = {
  own: {
    from: 'own',
    holds: ({ createdBy }, { id }) => createdBy === id,
    among: ({ id }) => sql`${submissions.createdBy} = ${id}::text`,
  },
  department: {
    from: 'department',
    holds: (row, { department }) => department !== null && row.department === department,
    among: ({ department }) => sql`${submissions.department} = ${department}::text`,
  },
  all: { from: 'all', holds: () => true, among: () => sql`true` },
}

/** Whether a record lies within someone's reach. */
export function sees(reach: Reach, actor: Actor, row: SightRow): boolean {
  return reasonsWithin(reach).some(({ holds }) => holds(row, actor))
}

/** The same as a condition on submissions. */
export function seenBy(reach: Reach, actor: Actor): SQL {
  return or(...reasonsWithin(reach).map(({ among }) => among(actor))) ?? sql`false`
}

/** The same for a prepared statement, which is given the reach with the rest. */
export function seenAs({ reach, ...seer }: Seer & { reach: Placeholder }): SQL {
  const conditions = Object.values(REASONS).map(({ from, among }) => {
    const enough = reaches.filter((one) => isWithin(from, one)).map((one) => sql`${one}`)
    return sql`(${reach}::text in (${sql.join(enough, sql`, `)}) and ${among(seer)})`
  })
  return or(...conditions)!
}

/** The records of all forms that lie within reach, by what one may do with each form's. */
export function seenAmong(rightsOf: ReadonlyMap<string, Pick<Rights, 'see'>>, actor: Actor): SQL {
  const byReach = new Map<Reach, string[]>()
  for (const [id, { see }] of rightsOf) byReach.set(see, [...(byReach.get(see) ?? []), id])
  const conditions = [...byReach].map(([reach, some]): SQL => {
    const among = sql`${submissions.formId} in (select jsonb_array_elements_text(${JSON.stringify(some)}::jsonb))`
    return sql`(${among} and (${seenBy(reach, actor)}))`
  })
  return or(...conditions) ?? sql`false`
}

function reasonsWithin(reach: Reach): Reason[] {
  return Object.values(REASONS).filter(({ from }) => isWithin(from, reach))
}
