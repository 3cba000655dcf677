import type { Form, Locale } from '@paperwright/runtime'
import { EditRefused } from '../edits/edit-refused.ts'
import { setWord } from '../edits/set-word.ts'
import { formViews } from '../state/use-builder.ts'
import { listFormWords } from '../translations/list-form-words.ts'
import type { WordKind } from '../translations/replace-words.ts'
import { wordRefusal } from '../words/word-refusal.ts'

export function formWordKind(locale: Locale): WordKind<Form> {
  return {
    list: listFormWords,
    translate: (form, edit) => ({ ...form, 'x-form': edit(form['x-form']) }),
    setWord,
    follow: (form, before) => formViews.follow!(form, { before, base: before }),
    wordRefusal: (error, form) =>
      error instanceof EditRefused ? wordRefusal(error, { form, locale }) : undefined,
  }
}
