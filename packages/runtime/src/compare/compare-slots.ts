import type { SignatureSlot } from '../form/form.ts'
import type { SlotChange } from './form-change.ts'
import { isDeepEqual } from './is-deep-equal.ts'

/** Signature slots added, renamed, set up differently, removed, in another order. */
export function compareSlots(
  before: readonly SignatureSlot[],
  after: readonly SignatureSlot[],
): SlotChange[] {
  const old = new Map(before.map((slot) => [slot.key, slot]))
  const now = new Set(after.map(({ key }) => key))
  const labels = Object.fromEntries([...before, ...after].map(({ key, label }) => [key, label]))
  const changes = after.flatMap((slot): SlotChange[] => {
    const was = old.get(slot.key)
    if (!was) return [{ kind: 'slotAdded', slot: slot.key, label: slot.label }]
    const { label: _, ...rest } = slot
    const { label: __, ...wasRest } = was
    return [
      ...(was.label === slot.label
        ? []
        : [{ kind: 'slotRenamed', slot: slot.key, before: was.label, after: slot.label } as const]),
      ...(isDeepEqual(rest, wasRest)
        ? []
        : [
            {
              kind: 'slotChanged',
              slot: slot.key,
              label: slot.label,
              before: was,
              after: slot,
              labels,
            } as const,
          ]),
    ]
  })
  const removed = before
    .filter(({ key }) => !now.has(key))
    .map(({ key, label }): SlotChange => ({ kind: 'slotRemoved', slot: key, label }))
  const kept = (slots: readonly SignatureSlot[]) =>
    slots.map(({ key }) => key).filter((key) => old.has(key) && now.has(key))
  const [then, is] = [kept(before), kept(after)]
  const reordered: SlotChange[] = isDeepEqual(then, is)
    ? []
    : [{ kind: 'slotsReordered', before: then, after: is }]
  return [...changes, ...removed, ...reordered]
}
