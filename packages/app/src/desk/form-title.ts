import type { Locale } from '@paperwright/runtime'
import type { FormSummary } from '@paperwright/server'

/** A form's title in the reader's language, as printed where the form has no other. */
export function formTitle(form: Pick<FormSummary, 'title' | 'titleEn'>, locale: Locale): string {
  return locale === 'en' ? (form.titleEn ?? form.title) : form.title
}
