import type { Locale } from '../fields/field-type.ts'
import type { Form } from '../form/form.ts'
import type { PageSetup } from '../form/sheet.ts'
import { resolvePage, type PageBox } from './page-setup.ts'

/** What all pages of a sheet have in common, whatever is printed on them. */
export interface SheetSetting {
  box: PageBox
  /** As it is printed, in the sheet's language. */
  title: string
  code?: string
  locale: Locale
  /** A printed word in the sheet's language. */
  word(printed: string): string
}

interface SettingInput {
  title: string
  code?: string | undefined
  page?: PageSetup | undefined
  /** Printed words in other languages. */
  words?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined
  locale: Locale
}

export function sheetSetting({ title, code, page, words, locale }: SettingInput): SheetSetting {
  const known = words?.[locale]
  const word = (printed: string) => known?.[printed] ?? printed
  return { box: resolvePage(page), title: word(title), ...(code !== undefined && { code }), locale, word }
}

export function formSetting(form: Form, locale: Locale): SheetSetting {
  const { code, words } = form['x-form']
  return sheetSetting({ title: form.title, code, page: form['x-paper'].page, words, locale })
}
