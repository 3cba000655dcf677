import { and, eq, inArray, sql } from 'drizzle-orm'
import { walkFields, type Json, type JsonObject, type Problem } from '@paperwright/runtime'
import { isCoveredBy, ruleId } from '@paperwright/runtime/kit'
import type { FoundRights } from '../access/find-rights.ts'
import { seenBy } from '../access/sight.ts'
import { recordKeys, submissions } from '../db/schema.ts'
import type { FormVersion } from '../forms/form-store.ts'
import type { Acting } from '../services.ts'
import { keyRecords } from './key-records.ts'
import type { GivenKey, UniqueRules } from './unique-rules.ts'

/** Keys that are looked for at once. */
const AT_ONCE = 1000

/** What keys are told apart by. */
export const keyName = ({ rule, value }: Pick<GivenKey, 'rule' | 'value'>) => `${rule}\n${value}`

/** The records that hold keys already, one for each, by `keyName`; those of `except` aside. */
export async function findHolders(
  acting: Acting,
  rules: UniqueRules,
  { keys, except }: { keys: readonly GivenKey[]; except: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  await keyRecords(acting, rules)
  const found = new Map<string, string>()
  for (let start = 0; start < keys.length; start += AT_ONCE) {
    const some = JSON.stringify(keys.slice(start, start + AT_ONCE))
    const { rows } = (await acting.db.execute(sql`
      select held.rule, held.value, held.submission_id as id
      from jsonb_to_recordset(${some}::text::jsonb) as asked (rule text, value text)
      cross join lateral (select * from ${recordKeys} where form_id = ${rules.newest.id}
        and rule = asked.rule and value = asked.value
        and not submission_id = any(array(select jsonb_array_elements_text(${JSON.stringify(except)}::text::jsonb)::uuid))
        order by submission_id limit 1) as held`)) as unknown as { rows: (GivenKey & { id: string })[] }
    for (const row of rows) found.set(keyName(row), row.id)
  }
  return found
}

/** The numbers of those records that someone may see, by their ids. */
export async function numbersSeen(
  { db, actor }: Acting,
  formId: string,
  { rights, ids }: { rights: FoundRights['rights']; ids: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: submissions.id, number: submissions.number })
    .from(submissions)
    .where(and(eq(submissions.formId, formId), inArray(submissions.id, [...ids]), seenBy(rights, actor)))
  return new Map(rows.map(({ id, number }) => [id, number]))
}

interface Asked {
  form: FormVersion
  record: JsonObject
  own: FoundRights
  /** The record that is corrected, as it stands: what it holds already is no news. */
  stored?: { id: string; record: JsonObject } | undefined
  /** Leaves out what reads fields that whoever asks may not see: it would tell what stands there. */
  isAsking?: boolean
}

/**
 * What a record has in common with another that stands once, said at the first field of each rule. The other record's
 * number is told to whoever may see it.
 */
export async function findAlike(
  acting: Acting,
  rules: UniqueRules,
  { form, record, own, stored, isAsking = false }: Asked,
): Promise<Problem[]> {
  const known = new Set(stored && rules.keysOf(form, stored.record).map(keyName))
  const { hidden } = own.limits.at(form.version)
  const placed = rules.rules.map((rule) => ({
    rule: ruleId(rule.fields),
    soft: rule.soft ?? false,
    fields: rule.fields.flatMap((field) => rules.pointerIn(field, form.version) ?? []),
  }))
  const mayAsk = (rule: string) =>
    !isAsking || !placed.find((one) => one.rule === rule)!.fields.some((field) => isCoveredBy(field, hidden))
  const keys = rules.keysOf(form, record).filter((key) => !known.has(keyName(key)) && mayAsk(key.rule))
  if (keys.length === 0) return []
  const holders = await findHolders(acting, rules, { keys, except: stored ? [stored.id] : [] })
  const numbers = await numbersSeen(acting, form.id, {
    rights: own.rights,
    ids: [...new Set(holders.values())],
  })
  return keys.flatMap((key): Problem[] => {
    const id = holders.get(keyName(key))
    if (id === undefined) return []
    const { fields, soft } = placed.find(({ rule }) => rule === key.rule)!
    return [uniqueProblem({ form, fields, soft, other: { id, number: numbers.get(id) } })]
  })
}

/** That fields are as in another record, said at the first of them. */
export function uniqueProblem({
  form,
  fields,
  soft,
  other,
}: {
  form: FormVersion
  fields: readonly string[]
  soft: boolean
  other: { id: string; number: string | undefined } | { row: number }
}): Problem {
  const titles = fields.map((field) => titleOf(form, field))
  const isInFile = 'row' in other
  const told: Record<string, Json> = isInFile
    ? { row: other.row }
    : other.number === undefined
      ? {}
      : { id: other.id, number: other.number }
  return {
    path: fields[0]!,
    code: isInFile ? 'uniqueInFile' : 'unique',
    params: { titles, ...told },
    ...(soft && { soft }),
  }
}

function titleOf({ document }: FormVersion, field: string): string {
  const found = walkFields(document).find(({ pointer }) => pointer === field)
  return found?.schema.title ?? found?.key ?? field
}
