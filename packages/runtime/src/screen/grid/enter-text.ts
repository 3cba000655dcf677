import { unreadable } from '../../fields/field-type.ts'
import { requireFieldType } from '../../fields/registry.ts'
import { requireField, type ScreenScope } from '../screen-scope.ts'
import type { PlacedField } from './field-at.ts'

/** Writes text into a field as if it had been typed; text that its type cannot read stays there with a problem. */
export function enterText(scope: ScreenScope, { pointer, bound }: PlacedField, text: string) {
  const { schema } = requireField(scope, pointer)
  const isAsked =
    scope.access.of(pointer) === 'enter' && schema['x-formula'] === undefined && !schema.readOnly
  const type = requireFieldType(schema)
  // Text would only take the files' place.
  if (!isAsked || type.keepsFiles) return
  const value = type.parse(text, { schema, locale: scope.locale, word: scope.word })
  if (value === unreadable) scope.store.enter(bound, undefined, { unread: text })
  else scope.store.enter(bound, value)
  scope.findings.renew(bound)
  scope.findings.leave(bound)
}
