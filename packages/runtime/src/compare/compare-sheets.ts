import type { Form } from '../form/form.ts'
import { compareLayout } from './compare-layout.ts'
import { findMovedFields } from './find-moved-fields.ts'
import type { FormChange } from './form-change.ts'
import { isDeepEqual } from './is-deep-equal.ts'
import type { FieldPairs } from './pair-fields.ts'
import { compareWords } from './sheet-words.ts'

/** What is different on the paper; `told` are the changes of fields and slots, which the paper follows. */
export function compareSheets(
  { before, after }: { before: Form; after: Form },
  fields: FieldPairs,
  told: readonly FormChange[],
): FormChange[] {
  const { page: then = {}, ...restThen } = before['x-paper']
  const { page: now = {}, ...restNow } = after['x-paper']
  const page: FormChange[] = isDeepEqual(then, now) ? [] : [{ kind: 'pageChanged', before: then, after: now }]
  if (isDeepEqual(restThen, restNow)) return page
  const moved = findMovedFields(before, after, fields.pairs)
  const words = compareWords(before, after)
  const layout = compareLayout({ before, after }, fields, [...told, ...moved, ...words])
  return [...page, ...moved, ...words, ...layout]
}
