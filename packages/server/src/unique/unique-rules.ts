import { createHash } from 'node:crypto'
import type { Form, JsonObject, UniqueRule } from '@paperwright/runtime'
import { followFields, uniqueKeys, type PointerIn } from '@paperwright/runtime/kit'
import { findHistory, type KnownHistory } from '../field-history/find-history.ts'
import { gather } from '../db/gather.ts'
import type { FormStore, FormVersion } from '../forms/form-store.ts'
import type { Services } from '../services.ts'

/** What a record holds of a rule; `value` is the SHA-256 of its values, which may be long. */
export interface GivenKey {
  rule: string
  value: string
  strict: boolean
}

/** What stands once among the records of a form, as its newest version says, over records of all versions. */
export interface UniqueRules {
  newest: FormVersion
  rules: readonly UniqueRule[]
  /** What a record holds that was filled on this version. */
  keysOf(form: FormVersion, record: JsonObject): GivenKey[]
  /** Where the newest version's field stands in another version. */
  pointerIn(field: string, version: number): string | undefined
}

export async function findUniqueRules(
  services: Pick<Services, 'db' | 'forms'>,
  formId: string,
): Promise<UniqueRules | undefined> {
  const newest = await newestOf(services.forms, formId)
  const rules = newest.document['x-unique']
  if (!rules) return undefined
  const history = newest.version === 1 ? undefined : await findHistory(services, formId)
  const pointerIn = (field: string, version: number) =>
    version === newest.version || !history ? field : followed(history, newest, field)[version - 1]
  return {
    newest,
    rules,
    pointerIn,
    keysOf: ({ version, document }, record) =>
      keysIn(document, record, { rules, pointerIn: (field) => pointerIn(field, version) }),
  }
}

const lines = new WeakMap<FormStore, (formId: string) => Promise<FormVersion | Error>>()

/** Asked once for all who ask at the same time, so that what they store goes on together. */
async function newestOf(forms: FormStore, formId: string): Promise<FormVersion> {
  const line =
    lines.get(forms) ??
    gather(async (asked: readonly string[]) => {
      const found = await Promise.all(
        [...new Set(asked)].map(
          async (id) =>
            [id, await forms.requireNewest(id).catch((fault: unknown) => fault as Error)] as const,
        ),
      )
      const byId = new Map(found)
      return asked.map((id) => byId.get(id)!)
    })
  lines.set(forms, line)
  const newest = await line(formId)
  if (newest instanceof Error) throw newest
  return newest
}

function keysIn(
  form: Form,
  record: JsonObject,
  how: { rules: readonly UniqueRule[]; pointerIn: PointerIn },
): GivenKey[] {
  return uniqueKeys(form, record, how).map(({ rule, value, soft }) => ({
    rule,
    value: createHash('sha256').update(value).digest('base64'),
    strict: !soft,
  }))
}

const kept = new WeakMap<KnownHistory, Map<string, (string | undefined)[]>>()

/** The pointers of a field of the newest version in each of the versions. */
function followed(history: KnownHistory, { version }: FormVersion, field: string): (string | undefined)[] {
  const known = kept.get(history) ?? new Map<string, (string | undefined)[]>()
  kept.set(history, known)
  const pointers =
    known.get(field) ?? followFields(history, [{ field, version }]).certain.map((found) => [...found][0])
  known.set(field, pointers)
  return pointers
}

/** Whether the database refused what stands once. */
export function isAlike(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth++)
    if (at.message.includes('record_keys_once')) return true
  return false
}
