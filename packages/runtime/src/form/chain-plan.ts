import type { OfficeSigning, SignatureSlot, SigningMode, SigningWay, WhoSigns } from './form.ts'

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

export const signingWays = ['drawn', 'phone', 'kept', 'typed', 'paper'] as const satisfies SigningWay[]

/** What a record is signed in, where it is signed at all. */
export type ChainMode = Exclude<SigningMode, 'none'>

/** How an office signs, as far as a chain is another by it. */
export interface ChainHow extends Pick<OfficeSigning, 'kept' | 'confirm'> {
  mode?: ChainMode
}

/** What a form says of its chain. A slot that names none to come first comes after the one before it. */
export function planChain(slots: readonly SignatureSlot[], how: ChainHow = {}): ChainPlan {
  return slots.map((slot, index) => ({
    key: slot.key,
    label: slot.label,
    after: slot.after ?? slots.slice(Math.max(0, index - 1), index).map(({ key }) => key),
    who: slot.who ?? 'any',
    posts: slot.posts ?? [],
    ways: waysIn(how, slot),
    isOptional: slot.optional === true,
    isOutsider: slot.outsider === true,
    // On paper its author signs with the others, and what is confirmed first is signed by a press of its own.
    bySubmitting: slot.bySubmitting === true && how.mode !== 'hand' && how.confirm !== 'password',
  }))
}

/**
 * The ways in which a slot is signed, or whoever was added beside the slots. One that the office's mode leaves no way is
 * signed as it says itself; drawn, where it takes kept signatures alone and there are none.
 */
export function waysIn(
  { mode = 'both', kept = true }: ChainHow,
  { ways: named = signingWays, outsider }: Pick<SignatureSlot, 'ways' | 'outsider'> = {},
): readonly SigningWay[] {
  if (mode === 'hand') return ['paper']
  // Whoever is not of the house keeps none here.
  const usable = named.filter((way) => way !== 'kept' || (kept && !outsider))
  const ways = usable.length > 0 ? usable : (['drawn'] as const)
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
