import type { Form, Locale } from '@paperwright/runtime'
import {
  grants,
  hasRight,
  rightNames,
  withRecord,
  type Allowed,
  type OwnRights,
} from '@paperwright/runtime/kit'
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
  const sees = hasRight(rights, 'see')
  const told = rightNames.filter(
    (right) => right === 'see' || (sees ? right !== 'own' || tellsOwn(rights) : !grants[right].ofSeen),
  )
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

/** Where what is allowed with all records is allowed with one's own, there is nothing to be said of these. */
function tellsOwn(rights: Allowed): boolean {
  const own = withRecord(rights, { isOwn: true })
  return own.edit !== rights.edit || own.void !== rights.void || !(rights.edit || rights.void)
}
