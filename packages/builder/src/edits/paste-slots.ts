import { walkFields, type Form, type SignatureSlot } from '@paperwright/runtime'
import type { CopiedCells } from './copy-cells.ts'

/**
 * Copied slots as new ones of the form, and their keys by those that they had. They come after each other as they did, and after
 * slots that are here; whoever came after none of these comes after the slot that was last here.
 */
export function pasteSlots(
  form: Form,
  { copied, pointers }: { copied: CopiedCells; pointers: ReadonlyMap<string, string> },
): { form: Form; keys: ReadonlyMap<string, string> } {
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
  const pasted = copied.slots.map(({ person, after, ...slot }): SignatureSlot => {
    const named = person?.startsWith('/') ? signerHere(person) : person
    return {
      ...slot,
      key: keys.get(slot.key)!,
      ...(named !== undefined && { person: named }),
      ...(after && { after: afterHere(after) }),
    }
  })
  const slots = [...own, ...pasted]
  return { form: slots.length > 0 ? { ...form, 'x-signatures': slots } : form, keys }

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
