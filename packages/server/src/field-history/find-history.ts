import type { Form } from '@paperwright/runtime'
import { readFormHistory, type FieldPairing, type FormHistory } from '@paperwright/runtime/kit'
import { sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { gather } from '../db/gather.ts'
import { fieldPairs } from '../db/schema.ts'
import type { Services } from '../services.ts'

type FormStore = Services['forms']

/** A form's fields through its versions, with these. */
export interface KnownHistory extends FormHistory {
  documents: readonly Form[]
}

const MOST_KEPT = 100

/** By what it was made of: versions never change, and what is said of their fields has a revision. */
const kept = new WeakMap<FormStore, Map<string, { key: string; history: KnownHistory }>>()

/**
 * A form's fields through all its versions. What is said of which field is which is asked of the database each time, so
 * that it holds with the next request at any server; the rest is remembered.
 */
export async function findHistory(
  { db, forms }: Pick<Services, 'db' | 'forms'>,
  formId: string,
): Promise<KnownHistory> {
  const [newest, said] = await Promise.all([forms.requireNewest(formId), findSaid(db, formId)])
  const key = [newest.version, ...said.map(({ version, revision }) => `${version}:${revision}`)].join(' ')
  const histories = kept.get(forms) ?? new Map<string, { key: string; history: KnownHistory }>()
  kept.set(forms, histories)
  const known = histories.get(formId)
  if (known?.key === key) return known.history
  const documents = await readVersions(forms, formId, newest.version)
  const pairings = new Map(said.map(({ version, pairs }) => [version, pairs]))
  const history = { ...readFormHistory(documents, (version) => pairings.get(version)), documents }
  if (histories.size >= MOST_KEPT) histories.delete(histories.keys().next().value!)
  histories.set(formId, { key, history })
  return history
}

async function readVersions(forms: FormStore, formId: string, newest: number): Promise<Form[]> {
  const versions = Array.from({ length: newest }, (_, index) => forms.requireVersion(formId, index + 1))
  return (await Promise.all(versions)).map(({ document }) => document)
}

interface Said {
  version: number
  pairs: FieldPairing
  revision: number
}

function findSaid(db: Database, formId: string): Promise<Said[]> {
  const known = prepared.get(db) ?? prepareSaid(db)
  prepared.set(db, known)
  return known(formId)
}

const prepared = new WeakMap<Database, (formId: string) => Promise<Said[]>>()

function prepareSaid(db: Database) {
  const query = db
    .select()
    .from(fieldPairs)
    .where(
      sql`${fieldPairs.formId} in (select jsonb_array_elements_text(${sql.placeholder('ids')}::text::jsonb))`,
    )
    .orderBy(fieldPairs.version)
    .prepare('field_pairs_of')
  return gather(async (ids: readonly string[]) => {
    const rows = await query.execute({ ids: JSON.stringify([...new Set(ids)]) })
    return ids.map((id) => rows.filter(({ formId }) => formId === id))
  })
}
