import { isWithin, reaches, type HeldRights, type Reach } from '@paperwright/runtime/kit'
import { or, sql, type Placeholder, type SQL } from 'drizzle-orm'
import type { Actor } from '../auth/actor.ts'
import { submissions } from '../db/schema.ts'

/** What is asked of a record before someone sees it. */
export interface SightRow {
  createdBy: string | null
  department: string | null
}

/** How far someone sees, by a form's rules and by the reach of their posts. */
export type Sight = Pick<HeldRights, 'see' | 'ruled' | 'departments'>

type Looker = Pick<Actor, 'id' | 'departments'>

/** Who looks, as a statement is given it, or its placeholders: departments as the text of a JSON array. */
type Seer = Record<'id' | 'departments' | 'named', string | Placeholder>

/** Why someone sees a record: said of a row, and of the table of submissions. The two must say the same. */
interface Reason {
  /** The narrowest reach of the rules with which this counts; `none` is for what is seen whatever they say. */
  from: Reach
  /** `own` are the departments of whoever looks, `named` those that a post's own reach names. */
  holds(row: SightRow, seer: { id: string; own: readonly string[]; named: readonly string[] }): boolean
  among(seer: Seer): SQL
}

const isAmong = (list: string | Placeholder) =>
  sql`${submissions.department} = any(array(select jsonb_array_elements_text(${list}::text::jsonb)))`

/** All reasons that there are. One is enough. */
const REASONS: Record<string, Reason> = {
  own: {
    from: 'own',
    holds: ({ createdBy }, { id }) => createdBy === id,
    among: ({ id }) => sql`${submissions.createdBy} = ${id}::text`,
  },
  department: {
    from: 'department',
    holds: ({ department }, { own }) => department !== null && own.includes(department),
    among: ({ departments }) => isAmong(departments),
  },
  /** A department that a post's own reach names. */
  named: {
    from: 'none',
    holds: ({ department }, { named }) => department !== null && named.includes(department),
    among: ({ named }) => isAmong(named),
  },
  all: { from: 'all', holds: () => true, among: () => sql`true` },
}

/** Whether a record lies within someone's reach. */
export function sees(sight: Sight, actor: Looker, row: SightRow): boolean {
  const seer = { id: actor.id, own: actor.departments, named: sight.departments }
  return reasonsWithin(sight).some(({ holds }) => holds(row, seer))
}

/** The same by the rules alone: what a post's own reach adds is read, and not changed. */
export function isWithinRules({ ruled }: Sight, actor: Looker, row: SightRow): boolean {
  return sees({ see: ruled, ruled, departments: [] }, actor, row)
}

/** The same as a condition on submissions. */
export function seenWithinRules({ ruled }: Sight, actor: Looker): SQL {
  return seenBy({ see: ruled, ruled, departments: [] }, actor)
}

/** Those that someone sees, as a condition on submissions. */
export function seenBy(sight: Sight, actor: Looker): SQL {
  const seer = seerOf(sight, actor)
  return or(...reasonsWithin(sight).map(({ among }) => among(seer))) ?? sql`false`
}

/** The same for a prepared statement, which is given what `seerOf` tells. */
export function seenAs({ reach, ...seer }: Seer & { reach: Placeholder }): SQL {
  const conditions = Object.values(REASONS).map(({ from, among }) => {
    const enough = reaches.filter((one) => isWithin(from, one)).map((one) => sql`${one}`)
    return sql`(${reach}::text in (${sql.join(enough, sql`, `)}) and ${among(seer)})`
  })
  return or(...conditions)!
}

/** What a statement is given of whoever looks. */
export function seerOf(sight: Sight, { id, departments }: Looker) {
  return {
    reach: reachOf(sight),
    id,
    departments: JSON.stringify(departments),
    named: JSON.stringify(sight.departments),
  }
}

/** The records of all forms that lie within reach, by what one may do with each form's. */
export function seenAmong(sightOf: ReadonlyMap<string, Sight>, actor: Looker): SQL {
  const alike = new Map<string, { sight: Sight; forms: string[] }>()
  for (const [id, sight] of sightOf) {
    const key = JSON.stringify([reachOf(sight), sight.departments])
    const group = alike.get(key) ?? { sight, forms: [] }
    group.forms.push(id)
    alike.set(key, group)
  }
  const conditions = [...alike.values()].map(({ sight, forms }): SQL => {
    const among = sql`${submissions.formId} in (select jsonb_array_elements_text(${JSON.stringify(forms)}::jsonb))`
    return sql`(${among} and (${seenBy(sight, actor)}))`
  })
  return or(...conditions) ?? sql`false`
}

/** The reach that the reasons are held against: that of the rules, unless a post sees everything. */
function reachOf({ see, ruled }: Sight): Reach {
  return see === 'all' ? 'all' : ruled
}

function reasonsWithin(sight: Sight): Reason[] {
  return Object.values(REASONS).filter(({ from }) => isWithin(from, reachOf(sight)))
}
