import { covers, coversBelow, readCovering, type Covering } from '../../form/covering.ts'
import type { Form } from '../../form/form.ts'
import { splitPointer } from '../../form/pointer.ts'
import { withTied } from '../../form/with-tied.ts'
import type { Problem } from '../../record/problem.ts'
import type { ScreenRestrictions } from './restrictions.ts'

/** What the person at the screen may do with each field. Pointers may be bound or the fields' own. */
export interface ScreenAccess {
  /** `read`: see it, not change it. `none`: not even see it. */
  of(pointer: string): Access
  /** Some field below this group or list is not the person's to fill in. */
  isPartial(holder: string): boolean
  /** Some field below this group is not the person's to see. */
  hidesBelow(holder: string): boolean
  /** Nobody is asked here for what they may not fill in: the server judges that. */
  asksFor(problem: Problem): boolean
  /** What is hidden, with what is tied to it (`tiedFields`). */
  hidden: readonly string[]
  /** All that is not the person's to fill in. */
  kept: Covering
}

export type Access = 'enter' | 'read' | 'none'

export function createAccess(form: Form, restrictions: ScreenRestrictions): ScreenAccess {
  const hidden = withTied(form, restrictions.hidden)
  const unseen = readCovering(hidden)
  const kept = readCovering([...hidden, ...withTied(form, restrictions.readOnly)])
  return {
    of(pointer) {
      if (kept.length === 0) return 'enter'
      const keys = splitPointer(pointer)
      if (covers(unseen, keys)) return 'none'
      return covers(kept, keys) ? 'read' : 'enter'
    },
    isPartial: (holder) => coversBelow(kept, splitPointer(holder)),
    hidesBelow: (holder) => coversBelow(unseen, splitPointer(holder)),
    asksFor({ path, code }) {
      const keys = splitPointer(path)
      // A group that is missing here may be there, with what is hidden in it.
      return !covers(kept, keys) && !(code === 'required' && coversBelow(kept, keys))
    },
    hidden,
    kept,
  }
}
