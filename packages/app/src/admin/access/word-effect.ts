import type { Form, Locale } from '@paperwright/runtime'
import { grants, hasRight, rightNames, type OwnRights } from '@paperwright/runtime/kit'
import { wordField } from '../../shell/word-value.ts'
import type { AccessWords } from './access-words.ts'

interface EffectSetting {
  form: Form | undefined
  locale: Locale
  words: AccessWords
}

/** What someone may do, in sentences. */
export function wordEffect({ rights, limits }: OwnRights, { form, locale, words }: EffectSetting): string[] {
  const { effect, separator, end } = words
  // What may be done with records that one sees goes without saying where one sees none.
  const told = hasRight(rights, 'see')
    ? rightNames
    : rightNames.filter((right) => right === 'see' || !grants[right].ofSeen)
  const said = told.map((right) =>
    right === 'see' ? effect.see[rights.see] : effect[rights[right] ? 'may' : 'mayNot'][right],
  )
  if (!told.some((right) => hasRight(rights, right))) return [said.join(separator) + end, effect.nothing]
  const names = (fields: readonly string[]) =>
    fields.map((field) => (form ? wordField(form, field, locale) : field)).join(locale === 'zh' ? '、' : ', ')
  return [
    said.join(separator) + end,
    ...(limits.hidden.length > 0 ? [effect.hidden(names(limits.hidden)) + end] : []),
    ...(limits.readOnly.length > 0 ? [effect.readOnly(names(limits.readOnly)) + end] : []),
  ]
}
