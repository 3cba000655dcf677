import { formFields } from '../resolve/form-fields.ts'
import type { FilledForm } from '../definition/report.ts'
import type { FindForm } from '../resolve/resolve-source.ts'
import { compareParts, partsOf } from './compare-parts.ts'
import type { NamedPart, ReportChange } from './report-change.ts'

/** Which form's sheet is filled in, and with what. */
export function compareFills(
  before: FilledForm | undefined,
  after: FilledForm | undefined,
  form: FindForm,
): ReportChange[] {
  const name = (part: 'filledField' | 'filledList') => {
    return (pointer: string, _: unknown, side: 'before' | 'after'): NamedPart => {
      const filled = form((side === 'before' ? before : after)?.form ?? '')
      return { part, title: (filled && formFields(filled).get(pointer)?.title) ?? pointer.slice(1) }
    }
  }
  const formulas = (fills: FilledForm | undefined) =>
    new Map(Object.entries(fills?.fields ?? {}).map(([pointer, formula]) => [pointer, { formula }]))
  const title = (fills: FilledForm | undefined) => (fills ? (form(fills.form)?.title ?? fills.form) : '')
  return [
    ...(before?.form === after?.form
      ? []
      : [{ kind: 'factChanged', fact: 'fills', before: title(before), after: title(after) } as const]),
    ...compareParts({ before: formulas(before), after: formulas(after), name: name('filledField') }),
    ...compareParts({
      before: partsOf(before?.lists),
      after: partsOf(after?.lists),
      name: name('filledList'),
    }),
  ]
}
