import type { SignatureSlot, SigningMode, SigningWay, WhoSigns } from './form.ts'

/** A slot as a chain goes through it: what it leaves unsaid is filled in. */
export interface PlannedSlot {
  key: string
  label: string
  /** The keys of the slots that come first; none where it begins. */
  after: readonly string[]
  who: WhoSigns
  posts: readonly string[]
  /** Ways that are allowed; all where the slot names none. */
  ways: readonly SigningWay[]
  isOptional: boolean
  isOutsider: boolean
  /** Whether handing in (or correcting) signs it where its author did so. */
  bySubmitting: boolean
}

/** The slots of a form in the order in which they are written. */
export type ChainPlan = readonly PlannedSlot[]

export const signingWays = ['drawn', 'typed', 'paper'] as const satisfies SigningWay[]

/** What a record is signed in, where it is signed at all. */
export type ChainMode = Exclude<SigningMode, 'none'>

/** What a form says of its chain. A slot that names none to come first comes after the one before it. */
export function planChain(slots: readonly SignatureSlot[], mode: ChainMode = 'both'): ChainPlan {
  return slots.map((slot, index) => ({
    key: slot.key,
    label: slot.label,
    after: slot.after ?? slots.slice(Math.max(0, index - 1), index).map(({ key }) => key),
    who: slot.who ?? 'any',
    posts: slot.posts ?? [],
    ways: waysIn(mode, slot.ways ?? signingWays),
    isOptional: slot.optional === true,
    isOutsider: slot.outsider === true,
    // On paper its author signs with the others.
    bySubmitting: slot.bySubmitting === true && mode !== 'hand',
  }))
}

/** A slot that the office's mode leaves no way is signed as it says itself. */
function waysIn(mode: ChainMode, ways: readonly SigningWay[]): readonly SigningWay[] {
  if (mode === 'hand') return ['paper']
  const onScreen = ways.filter((way) => way !== 'paper')
  return mode === 'screen' && onScreen.length > 0 ? onScreen : ways
}

/** Keys of slots that come, over others, after themselves: nobody could ever be asked to sign there. */
export function findCircle(plan: readonly Pick<PlannedSlot, 'key' | 'after'>[]): readonly string[] {
  const left = new Map(plan.map((slot) => [slot.key, slot]))
  for (let before = -1; before !== left.size;) {
    before = left.size
    for (const { key, after } of left.values()) if (!after.some((one) => left.has(one))) left.delete(key)
  }
  return [...left.keys()]
}
