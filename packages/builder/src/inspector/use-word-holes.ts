import type { Form, Locale } from '@paperwright/runtime'
import { useMemo } from 'react'
import type { Holes } from '../settings/setting.ts'
import { builderWords } from '../words/builder-words.ts'
import { wordHoles } from './expression-sources.ts'

/** What words on the sheet can hold of the record, and the menu that puts it in. */
export function useWordHoles(form: Form, locale: Locale): Holes {
  return useMemo(() => {
    const { putIn, putInto } = builderWords[locale].inspector
    return { all: wordHoles(form, locale), menu: putIn, menuOf: putInto }
  }, [form, locale])
}
