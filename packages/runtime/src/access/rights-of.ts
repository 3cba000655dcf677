import type { FieldPlace } from './follow-fields.ts'
import { fieldRights, fieldRulesOf, OTHERS, type FormAccess } from './form-access.ts'
import { allRights, byGrant, noRights, widest, type Rights } from './rights.ts'

/** Whose rights are asked for. */
export interface Holder {
  isAdmin: boolean
  /** The ids of the posts that the person holds. */
  posts: readonly string[]
}

/** What someone may do with a form's records. */
export function rightsOf(access: FormAccess, holder: Holder): Rights {
  if (holder.isAdmin) return allRights
  const named = namedFor(access.posts, holder)
  if (named.length === 0) return noRights
  return {
    ...byGrant((grant) => named.some((rights) => rights[grant] === true)),
    see: widest(named.map(({ see }) => see)),
  }
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
  rights: Rights
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
