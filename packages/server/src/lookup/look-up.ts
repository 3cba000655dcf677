import { and, desc, eq, like, sql } from 'drizzle-orm'
import type { LookUpMatch } from '@paperwright/runtime'
import { hideFields, matchFromRecord, referencesOf, splitPointer } from '@paperwright/runtime/kit'
import { findRights } from '../access/find-rights.ts'
import { seenBy } from '../access/sight.ts'
import { submissions } from '../db/schema.ts'
import { isCounted } from '../records/is-counted.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { spellQuery } from '../finding/spell-words.ts'
import type { Acting } from '../services.ts'

/** So many are offered; whoever looks for another types more. */
const OFFERED = 8
/** Records of one customer offer the same: so many are read for the offers. */
const READ = 60

export interface LookUp {
  formId: string
  /** The version that the record is filled on. */
  formVersion?: number
  /** The field that looks records up, with `*` for entries. */
  field: string
  typed: string
}

/**
 * Records of the other form that a field offers for what was typed, those that begin with it first, then the newest.
 * Nothing is offered of what the one who asks may not see.
 */
export async function lookUp(
  acting: Acting,
  { formId, formVersion, field, typed }: LookUp,
): Promise<LookUpMatch[]> {
  const { forms, actor, db } = acting
  const { rights: mine } = await findRights(acting, formId)
  if (!mine.fill && !mine.edit)
    throw new Forbidden('You don’t have permission to fill in this form.', { right: 'fill' })
  const { document: form } = await (formVersion === undefined
    ? forms.requireNewest(formId)
    : forms.requireVersion(formId, formVersion))
  const reference = referencesOf(form).find(({ pointer }) => pointer === field)
  if (!reference) throw new NotFound(`The form has no field ${field} that looks records up.`)
  const { form: otherId, field: otherField } = reference.reference
  const { rights, limits } = await findRights(acting, otherId)
  const value = sql`${submissions.record} #>> ${sql.param(splitPointer(otherField))}::text[]`
  const begins = sql`starts_with(lower(${value}), lower(${typed.trim()}))`
  const rows = await db
    .select()
    .from(submissions)
    .where(
      and(
        eq(submissions.formId, otherId),
        isCounted,
        seenBy(rights, actor),
        ...spellQuery(typed).map((word) => like(submissions.search, `%${escapeLike(word)}%`)),
        sql`strpos(lower(${value}), lower(${typed.trim()})) > 0`,
      ),
    )
    .orderBy(sql`${begins} desc`, desc(submissions.id))
    .limit(READ)
  const offered = new Map<string, LookUpMatch>()
  for (const row of rows) {
    const { document: otherForm } = await forms.requireVersion(otherId, row.formVersion)
    const otherRecord = hideFields(otherForm, row.record, limits.at(row.formVersion).hidden)
    const match = matchFromRecord({ reference, form, otherForm, otherRecord })
    const key = match && JSON.stringify([match.value, match.hint])
    if (match && key !== undefined && !offered.has(key)) offered.set(key, match)
    if (offered.size === OFFERED) break
  }
  return [...offered.values()]
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`)
}
