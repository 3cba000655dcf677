import { walkFields, type Form, type JsonSchema } from '@paperwright/runtime'
import { isCoveredBy, withBlanks } from '@paperwright/runtime/kit'
import type { Services } from '../services.ts'

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

/** The same of a form's newest version by its id; none where all forms are looked through. */
export async function findableOf(
  { forms }: Pick<Services, 'forms'>,
  formId: string | undefined,
  hidden: (formId: string) => readonly string[] = () => [],
): Promise<ReadonlyMap<string, JsonSchema>> {
  if (formId === undefined) return new Map()
  const { document } = await forms.requireNewest(formId)
  return findableFields(document, hidden(formId))
}
