import { walkFields, type Form, type JsonSchema } from '@paperwright/runtime'
import { isCoveredBy, withBlanks } from '@paperwright/runtime/kit'

/** The fields that someone may filter and sort by, by their pointers: those that are not hidden and hold nothing hidden. */
export function findableFields(form: Form, hidden: readonly string[]): ReadonlyMap<string, JsonSchema> {
  const kept = withBlanks(form, hidden)
  return new Map(
    walkFields(form)
      .filter(
        ({ pointer }) =>
          !isCoveredBy(pointer, kept) && !kept.some((below) => below.startsWith(`${pointer}/`)),
      )
      .map(({ pointer, schema }) => [pointer, schema]),
  )
}
