import type { Form, Locale } from '@paperwright/runtime'
import { wordField } from '../../shell/word-value.ts'
import type { AccessWords } from './access-words.ts'
import type { effectOf } from './effect-of.ts'

interface EffectSetting {
  form: Form | undefined
  locale: Locale
  words: AccessWords
}

/** What someone may do, in sentences. */
export function wordEffect(
  { rights, limits }: ReturnType<typeof effectOf>,
  { form, locale, words }: EffectSetting,
): string[] {
  const { effect, separator, end } = words
  if (!rights.fill && rights.see === 'none')
    return [effect.fillNot + separator + effect.see.none + end, effect.nothing]
  const said = [
    rights.fill ? effect.fill : effect.fillNot,
    effect.see[rights.see],
    ...(rights.see === 'none'
      ? []
      : [
          rights.edit ? effect.edit : effect.editNot,
          rights.print ? effect.print : effect.printNot,
          rights.export ? effect.export : effect.exportNot,
        ]),
  ]
  const names = (fields: readonly string[]) =>
    fields.map((field) => (form ? wordField(form, field, locale) : field)).join(locale === 'zh' ? '、' : ', ')
  return [
    said.join(separator) + end,
    ...(limits.hidden.length > 0 ? [effect.hidden(names(limits.hidden)) + end] : []),
    ...(limits.readOnly.length > 0 ? [effect.readOnly(names(limits.readOnly)) + end] : []),
  ]
}
