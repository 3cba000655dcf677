import type { Actor } from '../auth/actor.ts'
import {
  ALL_RIGHTS,
  NO_RIGHTS,
  OTHERS,
  type FieldRight,
  type FormAccess,
  type Reach,
  type Rights,
} from './form-access.ts'

const WIDER: readonly Reach[] = ['none', 'own', 'department', 'all']
const STRONGER: readonly FieldRight[] = ['hide', 'read', 'write']

/** What someone may do with a form's records. */
export function rightsOf(access: FormAccess, actor: Actor): Rights {
  if (actor.isAdmin) return ALL_RIGHTS
  return namedFor(access.posts, actor).reduce(
    (sum, more) => ({
      fill: sum.fill || more.fill,
      see: WIDER[Math.max(WIDER.indexOf(sum.see), WIDER.indexOf(more.see))]!,
      edit: sum.edit || more.edit,
      print: sum.print || more.print,
      export: sum.export || more.export,
    }),
    NO_RIGHTS,
  )
}

/** Fields, by pointer, that someone may not know, or not change. */
export interface FieldLimits {
  hidden: string[]
  readOnly: string[]
}

export function fieldLimitsOf(access: FormAccess, actor: Actor): FieldLimits {
  const limits: FieldLimits = { hidden: [], readOnly: [] }
  if (actor.isAdmin) return limits
  for (const [field, byPost] of Object.entries(access.fields)) {
    const named = namedFor(byPost, actor)
    if (named.length === 0) continue
    const right = STRONGER[Math.max(...named.map((one) => STRONGER.indexOf(one)))]
    if (right === 'hide') limits.hidden.push(field)
    if (right === 'read') limits.readOnly.push(field)
  }
  return limits
}

/** What is said for the posts that someone holds; where none of them is named, what is said for all others. */
function namedFor<Said>(byPost: Readonly<Record<string, Said>>, { posts }: Actor): Said[] {
  const named = posts.flatMap((post) => (Object.hasOwn(byPost, post) ? [byPost[post]!] : []))
  if (named.length > 0) return named
  return Object.hasOwn(byPost, OTHERS) ? [byPost[OTHERS]!] : []
}
