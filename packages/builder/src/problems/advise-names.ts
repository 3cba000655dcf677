import { walkFields, type FieldNode, type Form, type Locale } from '@paperwright/runtime'
import { readOptions } from '@paperwright/runtime/kit'
import { builderWords } from '../words/builder-words.ts'

/** A name that says nothing, or not which of two is meant. */
export interface NameAdvice {
  pointer: string
  text: string
}

/** What a new option is called until somebody names it. */
const NEW_OPTION = /^(选项\s*[一二三四五六七八九十\d]+|Option \d+)$/

/** Options that nobody has named yet, and fields beside each other that are called the same. */
export function adviseNames(form: Form, locale: Locale): NameAdvice[] {
  const { problems } = builderWords[locale]
  const fields = walkFields(form)
  const joint = locale === 'zh' ? '、' : ', '
  const placeholders = fields.flatMap(({ pointer, schema, key }): NameAdvice[] => {
    const unnamed = readOptions(schema).filter(({ title }) => NEW_OPTION.test(title))
    if (unnamed.length === 0) return []
    const titles = unnamed.map(({ title }) => title).join(joint)
    return [{ pointer, text: problems.placeholders(schema.title ?? key, titles) }]
  })
  const alike = new Map<string, FieldNode[]>()
  for (const field of fields.filter(({ schema }) => schema.title)) {
    const name = `${field.parent} ${field.schema.title}`
    alike.set(name, [...(alike.get(name) ?? []), field])
  }
  const same = [...alike.values()].flatMap((group): NameAdvice[] =>
    group.length > 1
      ? [{ pointer: group.at(-1)!.pointer, text: problems.sameTitle(group[0]!.schema.title!, group.length) }]
      : [],
  )
  return [...placeholders, ...same]
}
