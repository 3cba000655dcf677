import { requireFieldType } from '../../fields/registry.ts'
import { unreadable } from '../../fields/field-type.ts'
import type { JsonObject } from '../../form/json-schema.ts'
import { getValue, joinPointer, setValue, splitPointer } from '../../form/pointer.ts'
import { templatePointer } from '../../form/template-pointer.ts'
import type { ScreenScope } from '../screen-scope.ts'

/** Texts that say nothing of their fields' types, by the fields' bound pointers: kept beside a record, never in it. */
export type UnreadTexts = Readonly<Record<string, string>>

/** What the person wrote that could not be read, hidden fields aside. */
export function unreadTexts({ store, findings }: Pick<ScreenScope, 'store' | 'findings'>): UnreadTexts {
  const hidden = [...findings.listHidden()]
  return Object.fromEntries(
    [...store.listUnread()].filter(
      ([path]) => !hidden.some((place) => path === place || path.startsWith(`${place}/`)),
    ),
  )
}

/**
 * A record with the texts that were kept beside it, each in its place again. What no field of the form takes from this
 * person is left out; what can be read today (the form is another by now) becomes a value.
 */
export function withUnread(
  { fields, access, locale, word }: Pick<ScreenScope, 'fields' | 'access' | 'locale' | 'word'>,
  record: JsonObject,
  texts: UnreadTexts,
): { record: JsonObject; unread: ReadonlyMap<string, string> } {
  const unread = new Map<string, string>()
  let next = record
  for (const [pointer, text] of Object.entries(texts)) {
    const schema = fields.get(templatePointer(pointer))?.schema
    const holder = joinPointer(splitPointer(pointer).slice(0, -1))
    if (!schema || access.of(pointer) !== 'enter' || getValue(record, holder) === undefined) continue
    const value = requireFieldType(schema).parse(text, { schema, locale, word })
    next = setValue(next, pointer, value === unreadable ? undefined : value)
    if (value === unreadable) unread.set(pointer, text)
  }
  return { record: next, unread }
}
