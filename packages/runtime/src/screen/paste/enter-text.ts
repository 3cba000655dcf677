import { unreadable } from '../../fields/field-type.ts'
import { requireFieldType } from '../../fields/registry.ts'
import type { PlacedField } from '../grid/field-at.ts'
import { requireField, type ScreenScope } from '../screen-scope.ts'

/** Writes text into a field as if it had been typed; text that its type cannot read stays there with a problem. */
export function enterText(scope: ScreenScope, { pointer, bound }: PlacedField, text: string) {
  const { schema } = requireField(scope, pointer)
  const value = requireFieldType(schema).parse(text, { schema, locale: scope.locale, word: scope.word })
  if (value === unreadable) scope.store.enter(bound, undefined, { unread: text })
  else scope.store.enter(bound, value)
  scope.findings.renew(bound)
  scope.findings.leave(bound)
  if (value === unreadable && requireFieldType(schema).picksFrom) settleLater(scope, { pointer, bound })
}

/** A name is read once the directory has been asked; until then, and where it cannot be, it stays as it was written. */
function settleLater(scope: ScreenScope, field: PlacedField) {
  import('../directory/settle-named.ts').then(
    ({ settleNamed }) => settleNamed(scope, field),
    () => {},
  )
}

/** Whether the person at the screen may write text into a field as it is now. */
export function takesText(scope: ScreenScope, { pointer, bound }: PlacedField): boolean {
  const { schema } = requireField(scope, pointer)
  const isAsked = schema['x-formula'] === undefined && !schema.readOnly
  // Text would only take the files' place.
  const { keepsFiles = false, takesValue = true } = requireFieldType(schema)
  const mayEnter = scope.access.of(pointer) === 'enter' && !scope.findings.isHidden(bound)
  return isAsked && mayEnter && takesValue && !keepsFiles
}
