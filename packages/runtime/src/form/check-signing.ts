import { requireFieldType } from '../fields/registry.ts'
import { checkCondition } from '../rules/check-condition.ts'
import { isFault, parseFormula } from '../rules/expression.ts'
import { findCircle, planChain } from './chain-plan.ts'
import type { Form, SignatureSlot } from './form.ts'
import type { FormProblem } from './form-problem.ts'
import { walkFields, type FieldNode } from './walk.ts'

/** What of a form's slots could never be signed, or asks nobody. */
export function checkSigning(form: Form): FormProblem[] {
  const slots = form['x-signatures'] ?? []
  const fields = walkFields(form)
  const own = slots.flatMap((slot, index) => {
    const path = `/x-signatures/${index}`
    return [...checkAsked(slot, fields, path), ...checkWhen(slot, fields, path)]
  })
  return [...checkOrder(slots), ...checkMode(form), ...own]
}

/** Where a form is signed in one way alone, slots that allow only the other. */
function checkMode({ 'x-signing': { mode } = {}, 'x-signatures': slots = [] }: Form): FormProblem[] {
  if (mode !== 'screen' && mode !== 'hand') return []
  return slots.flatMap(({ label, ways }, index) => {
    const fits = ways?.some((way) => (way === 'paper') === (mode === 'hand')) ?? true
    return fits
      ? []
      : [{ path: `/x-signatures/${index}/ways`, code: 'slotWays', params: { slot: label, mode } }]
  })
}

function checkOrder(slots: readonly SignatureSlot[]): FormProblem[] {
  const unknown = slots.flatMap(({ after = [] }, index) =>
    after.flatMap((key, place) =>
      slots.some((slot) => slot.key === key)
        ? []
        : [{ path: `/x-signatures/${index}/after/${place}`, code: 'noSuchSlot', params: { slot: key } }],
    ),
  )
  if (unknown.length > 0) return unknown
  const circle = findCircle(planChain(slots))
  const index = slots.findIndex(({ key }) => key === circle[0])
  const labels = slots.filter(({ key }) => circle.includes(key)).map(({ label }) => label)
  return index < 0
    ? []
    : [{ path: `/x-signatures/${index}/after`, code: 'slotCircle', params: { slots: labels.join(', ') } }]
}

function checkAsked(slot: SignatureSlot, fields: readonly FieldNode[], path: string): FormProblem[] {
  const { label, person, posts = [], chosen, outsider, bySubmitting } = slot
  const params = { slot: label }
  const kinds = [posts.length > 0 || person !== undefined, chosen === true, outsider === true]
  return [
    ...(kinds.filter(Boolean).length > 1 ? [{ path, code: 'slotAsksTwice', params }] : []),
    ...(bySubmitting && person !== 'author' ? [{ path, code: 'slotBySubmitting', params }] : []),
    ...(person?.startsWith('/') ? checkPerson({ slot: label, person }, fields, `${path}/person`) : []),
  ]
}

function checkPerson(
  { slot, person }: { slot: string; person: string },
  fields: readonly FieldNode[],
  path: string,
): FormProblem[] {
  const field = fields.find(({ pointer }) => pointer === person)
  if (!field) return [{ path, code: 'noSuchField', params: { field: person } }]
  const isOne = requireFieldType(field.schema).picksFrom === 'people' && !person.includes('/*')
  return isOne ? [] : [{ path, code: 'slotPerson', params: { slot, field: field.schema.title ?? field.key } }]
}

function checkWhen({ when }: SignatureSlot, fields: readonly FieldNode[], at: string): FormProblem[] {
  if (when === undefined) return []
  const path = `${at}/when`
  const parsed = parseFormula(when)
  if (isFault(parsed)) return [{ path, code: 'formulaFault', params: { formula: when, at: parsed.at + 1 } }]
  return checkCondition(when, fields).map(({ code, from, params }): FormProblem => ({
    path,
    code,
    params: { formula: when, at: from + 1, ...params },
  }))
}
