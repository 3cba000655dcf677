import { walkFields, type JsonSchema } from '@paperwright/runtime'
import { sql, type SQL } from 'drizzle-orm'
import { isTouched, OPEN, type FormLimits } from '../access/form-limits.ts'
import { submissions } from '../db/schema.ts'
import type { FormVersion } from '../forms/form-store.ts'
import type { Services } from '../services.ts'

/** A field that someone may filter and sort by. */
export interface FindableField {
  schema: JsonSchema
  /** The versions whose records keep something hidden at its pointer, which then counts as blank. */
  hiddenIn: readonly number[]
}

/** Of a record, whether it keeps something hidden there; undefined where none does. */
export function isHidden({ hiddenIn }: FindableField): SQL | undefined {
  if (hiddenIn.length === 0) return undefined
  return sql`${submissions.formVersion} in (select value::integer
    from jsonb_array_elements_text(${JSON.stringify(hiddenIn)}::jsonb) as value)`
}

/** The fields that someone may filter and sort by, by their pointers: those that are not hidden and hold nothing hidden. */
export function findableFields(
  { document, version }: FormVersion,
  limits: FormLimits,
): ReadonlyMap<string, FindableField> {
  const { hidden } = limits.at(version)
  return new Map(
    walkFields(document)
      .filter(({ pointer }) => !isTouched(pointer, hidden))
      .map(({ pointer, schema }) => [pointer, { schema, hiddenIn: limits.hidingAt(pointer) }]),
  )
}

/** The same of a form's newest version by its id; none where all forms are looked through. */
export async function findableOf(
  { forms }: Pick<Services, 'forms'>,
  formId: string | undefined,
  limits: (formId: string) => FormLimits | Promise<FormLimits> = () => OPEN,
): Promise<ReadonlyMap<string, FindableField>> {
  if (formId === undefined) return new Map()
  const form = await forms.requireNewest(formId)
  return findableFields(form, await limits(formId))
}
