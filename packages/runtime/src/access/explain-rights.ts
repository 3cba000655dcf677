import { OTHERS, type FormAccess } from './form-access.ts'
import { ownRightsOf, type Holder, type OwnRights } from './rights-of.ts'

/** What someone may do with a form, and why. */
export interface ExplainedRights extends OwnRights {
  /** The posts of theirs that the rules name; `*` where they are one of the others; none for admins. */
  named: string[]
  /** The posts of theirs that see by their own reach. */
  reaching: string[]
}

export function explainRights(access: FormAccess, holder: Holder): ExplainedRights {
  const own = ownRightsOf(access, holder)
  if (holder.isAdmin) return { ...own, named: [], reaching: [] }
  const isNamed = (post: string) => Object.hasOwn(access.posts, post)
  const named = holder.posts.filter(isNamed)
  const reaching = holder.posts.filter((post) => !isNamed(post) && (holder.reaches?.[post]?.length ?? 0) > 0)
  return { ...own, named: named.length > 0 ? named : [OTHERS], reaching }
}
