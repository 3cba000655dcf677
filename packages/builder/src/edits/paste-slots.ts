import { walkFields, type Form, type SignatureSlot } from '@paperwright/runtime'
import { checkConsistency, rebindExpression, SLOT_READER } from '@paperwright/runtime/kit'
import type { CopiedCells } from './copy-cells.ts'

/**
 * Copied slots as new ones of the form, and their keys by those that they had. They come after each other as they did, and after
 * slots that are here; whoever came after none of these comes after the slot that was last here. Conditions read the copies of what they
 * read; `unbound` says of which slots one went, because that is not here.
 */
export function pasteSlots(
  form: Form,
  { copied, pointers }: { copied: CopiedCells; pointers: ReadonlyMap<string, string> },
): { form: Form; keys: ReadonlyMap<string, string>; unbound: string[] } {
  const own = form['x-signatures'] ?? []
  const taken = new Set(own.map(({ key }) => key))
  const keys = new Map<string, string>()
  for (const { key } of copied.slots) {
    const free = freeAmong(key, taken)
    taken.add(free)
    keys.set(key, free)
  }
  const fields = new Set(walkFields(form).map(({ pointer }) => pointer))
  const isOwn = copied.form === form['x-form'].id
  const pasted = copied.slots.map(({ person, after, when, ...slot }): SignatureSlot => {
    const named = person?.startsWith('/') ? signerHere(person) : person
    const holds = when === undefined ? undefined : conditionHere(when)
    return {
      ...slot,
      key: keys.get(slot.key)!,
      ...(named !== undefined && { person: named }),
      ...(after && { after: afterHere(after) }),
      ...(holds !== undefined && { when: holds }),
    }
  })
  if (pasted.length === 0) return { form, keys, unbound: [] }
  const signed = { ...form, 'x-signatures': [...own, ...pasted] }
  // What is read under the same name may be of another kind here.
  const faults = new Set(checkConsistency(signed).map(({ path }) => path))
  const slots = signed['x-signatures'].map((slot, index): SignatureSlot => {
    if (index < own.length || !faults.has(`/x-signatures/${index}/when`)) return slot
    const { when: _, ...rest } = slot
    return rest
  })
  const lost = copied.slots.filter(
    ({ when }, index) => when !== undefined && slots[own.length + index]!.when === undefined,
  )
  return { form: { ...form, 'x-signatures': slots }, keys, unbound: lost.map(({ label }) => label) }

  function conditionHere(when: string): string | undefined {
    return rebindExpression(when, {
      from: { reader: SLOT_READER, fields: new Set(copied.pointers) },
      to: { reader: SLOT_READER, fields },
      copies: pointers,
      isSameForm: isOwn,
    })
  }

  function signerHere(person: string): string | undefined {
    return pointers.get(person) ?? (isOwn && fields.has(person) ? person : undefined)
  }

  function afterHere(after: readonly string[]): string[] {
    const here = after.flatMap((key) => keys.get(key) ?? (own.some((slot) => slot.key === key) ? key : []))
    return here.length > 0 || after.length === 0 ? here : own.slice(-1).map(({ key }) => key)
  }
}

function freeAmong(wished: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wished)) return wished
  for (let count = 2; ; count++) if (!taken.has(`${wished}${count}`)) return `${wished}${count}`
}
