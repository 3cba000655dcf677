import { walkFields, type Form } from '@paperwright/runtime'
import {
  checkConsistency,
  mapExpressions,
  rebindExpression,
  schemaPath,
  withoutExpressions,
} from '@paperwright/runtime/kit'
import { changeObject } from '../fields/change-object.ts'
import { fieldName, requireField } from '../fields/find-fields.ts'
import type { CopiedCells } from './copy-cells.ts'

/**
 * Formulas, conditions and checks of fields that were copied (`pointers` then and now) read the copies, or what they
 * read before where that was not copied. What cannot be read here goes; `unbound` says of which fields.
 */
export function bindCopies(
  form: Form,
  {
    copied,
    pointers,
  }: { copied: Pick<CopiedCells, 'form' | 'pointers'>; pointers: ReadonlyMap<string, string> },
): { form: Form; unbound: string[] } {
  const then = new Set(copied.pointers)
  const now = new Set(walkFields(form).map(({ pointer }) => pointer))
  const lost = new Map<string, Set<string>>()
  const lose = (pointer: string, place: string) =>
    lost.set(pointer, new Set([...(lost.get(pointer) ?? []), place]))
  let bound = form
  for (const [old, pointer] of pointers) {
    const places = new Set<string>()
    const schema = mapExpressions(requireField(bound, pointer).schema, (text, at) => {
      const rebound = rebindExpression(text, {
        from: { reader: old, fields: then },
        to: { reader: pointer, fields: now },
        copies: pointers,
        isSameForm: copied.form === form['x-form'].id,
      })
      if (rebound === undefined) places.add(at.join('/'))
      return rebound ?? text
    })
    for (const place of places) lose(pointer, place)
    bound = changeObject(bound, pointer, () => withoutExpressions(schema, places))
  }
  // What is read under the same name may be of another kind here.
  for (let faults = faultsIn(bound, pointers); faults.length > 0; faults = faultsIn(bound, pointers)) {
    for (const { pointer, places } of faults) {
      for (const place of places) lose(pointer, place)
      bound = changeObject(bound, pointer, (schema) => withoutExpressions(schema, places))
    }
  }
  return { form: bound, unbound: [...lost.keys()].map((pointer) => fieldName(bound, pointer)) }
}

const EXPRESSION = /^\/(x-formula|x-visible|x-default|x-options-by|x-check\/\d+\/holds)$/

/** The places of expressions that cannot work, by the copies that have them. */
function faultsIn(
  form: Form,
  pointers: ReadonlyMap<string, string>,
): { pointer: string; places: ReadonlySet<string> }[] {
  const problems = checkConsistency(form)
  return [...pointers.values()].flatMap((pointer) => {
    const path = schemaPath(form, pointer)
    const places = problems.flatMap((problem) => {
      // A circle is told of the field as a whole.
      if (problem.path === path && problem.code === 'formulaCircle') return ['x-formula', 'x-visible']
      const [, place] = problem.path.startsWith(path)
        ? (EXPRESSION.exec(problem.path.slice(path.length)) ?? [])
        : []
      return place === undefined ? [] : [place]
    })
    return places.length > 0 ? [{ pointer, places: new Set(places) }] : []
  })
}
