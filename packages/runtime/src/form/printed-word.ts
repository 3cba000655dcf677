import type { Locale } from '../fields/field-type.ts'
import type { Form } from './form.ts'

/** A printed word in the reader's language, by the form's own words; as printed where it has none. */
export function printedWord(form: Form, printed: string, locale: Locale): string {
  const words = form['x-form'].words?.[locale]
  return words && Object.hasOwn(words, printed) ? words[printed]! : printed
}
