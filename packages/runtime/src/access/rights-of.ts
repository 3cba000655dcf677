import type { FieldPlace } from './follow-fields.ts'
import { fieldRights, fieldRulesOf, OTHERS, type FormAccess } from './form-access.ts'
import {
  allows,
  allRights,
  byGrant,
  widest,
  type Allowed,
  type PostReach,
  type RuledReach,
} from './rights.ts'

/** Whose rights are asked for. */
export interface Holder {
  isAdmin: boolean
  /** The ids of the posts that the person holds. */
  posts: readonly string[]
  /** The reach that some of them have of their own, by their ids. */
  reaches?: Readonly<Record<string, PostReach>>
}

/** The rights that someone has, and what their reach is made of. */
export interface HeldRights extends Allowed {
  /** What the rules alone say: records beyond it are seen by the reach of a post, and not changed. */
  ruled: RuledReach
  /** The ids of departments whose records are seen beside those within `ruled`. */
  departments: string[]
}

/** What someone may do with a form's records. */
export function rightsOf(access: FormAccess, holder: Holder): HeldRights {
  if (holder.isAdmin) return { ...allRights, ruled: 'all', departments: [] }
  const named = namedFor(access.posts, holder)
  const ruled = widest(named.map(({ see }) => see))
  const own = ownReaches(access, holder)
  const seesAll = ruled === 'all' || own.includes('all')
  const departments = seesAll ? [] : [...new Set(own.flat())]
  return {
    ...byGrant((grant) => named.some((rights) => allows(rights, grant))),
    see: seesAll ? 'all' : departments.length > 0 ? 'departments' : ruled,
    ruled,
    departments,
  }
}

/** The reaches of posts that the form's rules do not name: where they do, what they say holds. */
function ownReaches({ posts: byPost }: FormAccess, { posts, reaches = {} }: Holder): PostReach[] {
  return posts.flatMap((post) =>
    !Object.hasOwn(byPost, post) && Object.hasOwn(reaches, post) ? [reaches[post]!] : [],
  )
}

/** Fields, by pointer, that someone may not know, or not change. */
export interface FieldLimits {
  hidden: string[]
  readOnly: string[]
}

/** Of the fields that are named in the version of the rules. */
export function fieldLimitsOf(access: FormAccess, holder: Holder): FieldLimits {
  const { hidden, readOnly } = limitPlacesOf({ ...access, former: [] }, holder)
  return { hidden: hidden.map(({ field }) => field), readOnly: readOnly.map(({ field }) => field) }
}

/** The same of fields wherever they are named: to be followed into the version that a record was filled on. */
export interface LimitPlaces {
  hidden: FieldPlace[]
  readOnly: FieldPlace[]
}

export function limitPlacesOf(access: FormAccess, holder: Holder): LimitPlaces {
  const limits: LimitPlaces = { hidden: [], readOnly: [] }
  if (holder.isAdmin) return limits
  for (const { field, version, posts } of fieldRulesOf(access)) {
    const named = namedFor(posts, holder)
    const right = fieldRights.findLast((one) => named.includes(one))
    if (right === 'hide') limits.hidden.push({ field, version })
    if (right === 'read') limits.readOnly.push({ field, version })
  }
  return limits
}

/** What someone may do with a form's records and fields. */
export interface OwnRights {
  rights: HeldRights
  limits: FieldLimits
}

export function ownRightsOf(access: FormAccess, holder: Holder): OwnRights {
  return { rights: rightsOf(access, holder), limits: fieldLimitsOf(access, holder) }
}

/** What is said for the posts that someone holds; where none of them is named, what is said for all others. */
function namedFor<Said>(byPost: Readonly<Record<string, Said>>, { posts }: Holder): Said[] {
  const named = posts.flatMap((post) => (Object.hasOwn(byPost, post) ? [byPost[post]!] : []))
  if (named.length > 0) return named
  return Object.hasOwn(byPost, OTHERS) ? [byPost[OTHERS]!] : []
}
