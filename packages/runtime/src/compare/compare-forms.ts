import { isDeepEqual } from './is-deep-equal.ts'
import type { Form, SignatureSlot } from '../form/form.ts'
import { compareFields } from './compare-fields.ts'
import { compareSheets } from './compare-sheets.ts'
import type { FormChange } from './form-change.ts'
import { pairFields } from './pair-fields.ts'

/** What is different in a newer version of a form, in the order: facts, fields, sheet, signature slots. */
export function compareForms(before: Form, after: Form): FormChange[] {
  const fields = pairFields(before, after)
  return [
    ...compareFacts(before, after),
    ...compareFields(before, after, fields),
    ...compareSheets(before, after, fields),
    ...compareSlots(before['x-signatures'] ?? [], after['x-signatures'] ?? []),
    ...(isDeepEqual(before['x-form'].words, after['x-form'].words)
      ? []
      : [{ kind: 'translationsChanged' } as const]),
  ]
}

function compareFacts(before: Form, after: Form): FormChange[] {
  const facts = (form: Form): Record<string, string> => ({
    title: form.title,
    code: form['x-form'].code ?? '',
    domain: form['x-form'].domain ?? '',
    series: form['x-form'].series ?? '',
    tags: (form['x-form'].tags ?? []).join('、'),
  })
  const then = facts(before)
  return Object.entries(facts(after)).flatMap(([fact, now]): FormChange[] =>
    then[fact] === now ? [] : [{ kind: 'factChanged', fact, before: then[fact]!, after: now }],
  )
}

function compareSlots(before: readonly SignatureSlot[], after: readonly SignatureSlot[]): FormChange[] {
  const old = new Map(before.map((slot) => [slot.key, slot]))
  const now = new Set(after.map(({ key }) => key))
  const changes = after.flatMap((slot): FormChange[] => {
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
        : [{ kind: 'slotChanged', slot: slot.key, label: slot.label } as const]),
    ]
  })
  const removed = before
    .filter(({ key }) => !now.has(key))
    .map(({ key, label }): FormChange => ({ kind: 'slotRemoved', slot: key, label }))
  const kept = (slots: readonly SignatureSlot[]) =>
    slots.map(({ key }) => key).filter((key) => old.has(key) && now.has(key))
  const reordered = isDeepEqual(kept(before), kept(after)) ? [] : [{ kind: 'slotsReordered' } as const]
  return [...changes, ...removed, ...reordered]
}
