import { isDeepEqual } from './is-deep-equal.ts'
import type { Form, SignatureSlot } from '../form/form.ts'
import { compareFields } from './compare-fields.ts'
import { compareSheets } from './compare-sheets.ts'
import type { FormChange } from './form-change.ts'
import { pairFields } from './pair-fields.ts'

/** What is different in a newer version of a form, in the order: facts, fields, sheet, signature slots, translations. */
export function compareForms(before: Form, after: Form): FormChange[] {
  const pairs = pairFields(before, after)
  const fields = compareFields(before, after, pairs)
  const slots = compareSlots(before['x-signatures'] ?? [], after['x-signatures'] ?? [])
  return [
    ...compareFacts(before, after),
    ...fields,
    ...compareSheets({ before, after }, pairs, [...fields, ...slots]),
    ...slots,
    ...compareTranslations(before['x-form'].words ?? {}, after['x-form'].words ?? {}),
    ...compareDocuments(before, after),
  ]
}

function compareFacts(before: Form, after: Form): FormChange[] {
  const facts = (form: Form): Record<string, string> => ({
    title: form.title,
    description: form.description ?? '',
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
        : [{ kind: 'slotChanged', slot: slot.key, label: slot.label, before: was, after: slot } as const]),
    ]
  })
  const removed = before
    .filter(({ key }) => !now.has(key))
    .map(({ key, label }): FormChange => ({ kind: 'slotRemoved', slot: key, label }))
  const kept = (slots: readonly SignatureSlot[]) =>
    slots.map(({ key }) => key).filter((key) => old.has(key) && now.has(key))
  const [then, is] = [kept(before), kept(after)]
  const reordered: FormChange[] = isDeepEqual(then, is)
    ? []
    : [{ kind: 'slotsReordered', before: then, after: is }]
  return [...changes, ...removed, ...reordered]
}

type Words = NonNullable<Form['x-form']['words']>

function compareTranslations(before: Words, after: Words): FormChange[] {
  const words = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((locale) => {
    const then = new Map(Object.entries(before[locale] ?? {}))
    const now = new Map(Object.entries(after[locale] ?? {}))
    return [...new Set([...then.keys(), ...now.keys()])].filter((word) => then.get(word) !== now.get(word))
  })
  return words.length === 0 ? [] : [{ kind: 'translationsChanged', words: [...new Set(words)] }]
}

/** Keywords that are told elsewhere, or that say what the document is rather than what it asks. */
const TOLD = new Set([
  '$schema',
  '$id',
  '$defs',
  'type',
  'title',
  'description',
  'properties',
  'required',
  'x-form',
  'x-paper',
  'x-signatures',
])

function compareDocuments(before: Form, after: Form): FormChange[] {
  const then = new Map<string, unknown>(Object.entries(before))
  const now = new Map<string, unknown>(Object.entries(after))
  const keywords = [...new Set([...then.keys(), ...now.keys()])].filter(
    (key) => !TOLD.has(key) && !isDeepEqual(then.get(key), now.get(key)),
  )
  return keywords.length === 0 ? [] : [{ kind: 'documentChanged', keywords }]
}
