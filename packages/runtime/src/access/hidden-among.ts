import type { Form } from '../form/form.ts'
import { isCoveredBy } from '../form/is-covered-by.ts'
import { withTied } from '../form/with-tied.ts'

/** The first of these fields that is kept from someone with the `hidden` ones, whole or in part; all by pointers. */
export function hiddenAmong(
  form: Form,
  hidden: readonly string[],
  pointers: readonly string[],
): string | undefined {
  const kept = withTied(form, [...hidden])
  return pointers.find(
    (pointer) => isCoveredBy(pointer, kept) || kept.some((below) => below.startsWith(`${pointer}/`)),
  )
}
