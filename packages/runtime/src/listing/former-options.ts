import type { FormHistory } from '../access/form-history.ts'
import { listsOptions, readOptions, type Option } from '../fields/options.ts'
import type { Form } from '../form/form.ts'
import type { JsonSchema } from '../form/json-schema.ts'
import { walkFields } from '../form/walk.ts'

/** What records of earlier versions may hold that a form's newest version offers no more. */
export interface FormerOptions {
  /** By the field's pointer in the newest version; those that went last stand first. */
  options: Record<string, { value: string | number | boolean; title: string }[]>
  /** Their translations, by language, where the newest version says none. */
  words: Record<string, Record<string, string>>
}

/** The options that a form's fields had in earlier versions, under whatever name; `documents` are its versions from the first. */
export function findFormerOptions(documents: readonly Form[], { steps }: FormHistory): FormerOptions {
  const former: FormerOptions = { options: {}, words: {} }
  const newest = documents.at(-1)
  if (!newest) return former
  const fields = documents.map(optionFields)
  for (const [pointer, schema] of fields.at(-1)!) {
    const known = new Set(readOptions(schema).map(({ value }) => value))
    const kinds = new Set([...known].map((value) => typeof value))
    let reached: string | undefined = pointer
    for (let version = documents.length - 1; version > 0; version--) {
      reached = steps[version - 1]?.beforeOf.get(reached)
      if (reached === undefined) break
      const before = fields[version - 1]!.get(reached)
      for (const { value, title } of before ? readOptions(before) : []) {
        if (!isPlain(value) || known.has(value) || !kinds.has(typeof value)) continue
        known.add(value)
        ;(former.options[pointer] ??= []).push({ value, title })
        addWords(former, title, documents[version - 1]!, newest)
      }
    }
  }
  return former
}

/** The form to read records of all its versions by: options that went stand behind those that there are, and are marked. */
export function withFormerOptions(form: Form, { options, words }: FormerOptions): Form {
  if (Object.keys(options).length === 0) return form
  const reading = structuredClone(form)
  for (const { pointer, schema } of walkFields(reading)) {
    const former = options[pointer]
    if (former) extendOptions(schema, former)
  }
  const head = reading['x-form']
  const locales = Object.entries(words).map(([locale, said]) => [
    locale,
    { ...said, ...head.words?.[locale as keyof typeof head.words] },
  ])
  head.words = { ...head.words, ...Object.fromEntries(locales) }
  return reading
}

function optionFields(form: Form): Map<string, JsonSchema> {
  return new Map(
    walkFields(form)
      .filter(({ schema }) => listsOptions(schema.items ?? schema))
      .map(({ pointer, schema }) => [pointer, schema]),
  )
}

function isPlain(value: Option['value']): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function addWords({ words }: FormerOptions, title: string, from: Form, newest: Form): void {
  for (const [locale, said] of Object.entries(from['x-form'].words ?? {})) {
    const known = newest['x-form'].words?.[locale as keyof (typeof newest)['x-form']['words']]
    if (Object.hasOwn(said, title) && !(known && Object.hasOwn(known, title)))
      (words[locale] ??= {})[title] ??= said[title]!
  }
}

/** Changes the schema, of one choice or of several. */
function extendOptions(schema: JsonSchema, former: FormerOptions['options'][string]): void {
  const source = schema.items && !schema.oneOf && !schema.enum ? schema.items : schema
  const listed = source.oneOf ?? (source.enum ?? []).map((value) => ({ const: value, title: String(value) }))
  delete source.enum
  source.oneOf = [
    ...listed,
    ...former.map(({ value, title }): JsonSchema => ({ const: value, title, 'x-former': true })),
  ]
}
