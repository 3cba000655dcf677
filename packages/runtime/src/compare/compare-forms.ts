import { isDeepEqual } from './is-deep-equal.ts'
import type { Form } from '../form/form.ts'
import { compareFields } from './compare-fields.ts'
import { compareSheets } from './compare-sheets.ts'
import { compareSlots } from './compare-slots.ts'
import { compareTranslations } from './compare-translations.ts'
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
    ...compareTranslations(before['x-form'], after['x-form']),
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
