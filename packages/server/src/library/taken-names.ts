import { getValue, type Json, type JsonObject } from '@paperwright/runtime'
import { isObject } from '@paperwright/runtime/kit'
import { and, ne, notExists, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '../db/database.ts'
import { Invalid } from '../errors.ts'
import type { Services } from '../services.ts'
import type { AnyStore } from './document-store.ts'
import type { AnyKind, Fault, OwnNames } from './kind.ts'

interface Naming {
  kind: AnyKind
  id: string
  document: unknown
  /** Its newest version; undefined before its first. */
  before: unknown
}

type Asked = Pick<Services, 'forms' | 'reports'> & { db: Pick<Database, 'select'> }

/**
 * Names of a document that another goes by: its code among its kind, the series of its numbers among all kinds. A code is
 * free again once its document changes it; a series never is, since its numbers are on paper. What the document is called
 * already it may go on being called.
 */
async function findTakenNames(
  { db, forms, reports }: Asked,
  { kind, id, document, before }: Naming,
): Promise<Fault[]> {
  const names = kind.ownNames
  if (!names) return []
  const newName = (path: string) => {
    const name = nameAt(document, path)
    return name === nameAt(before, path) ? undefined : name
  }
  const faults: Fault[] = []
  const tell = (code: string, path: string, name: string, other: string | undefined) => {
    if (other !== undefined) faults.push(names.word({ path, code, params: { name, other } }))
  }
  const code = newName(names.code)
  if (code !== undefined)
    tell('takenCode', names.code, code, await findHolder(db, { kind, but: id, path: names.code, name: code }))
  const series = newName(names.series)
  if (series === undefined) return faults
  for (const other of [forms.kind, reports.kind] as AnyKind[]) {
    if (!other.ownNames) continue
    const but = other.what === kind.what ? id : undefined
    const held = { kind: other, but, path: other.ownNames.series, name: series, isEver: true }
    tell('takenSeries', names.series, series, await findHolder(db, held))
  }
  return faults
}

/** Until the transaction ends: whoever looks for names and takes them does both alone. */
const ONE_TAKES_NAMES = sql`select pg_advisory_xact_lock(hashtext('paperwright names'))`

/** Refuses a document where another goes by its names; none takes them before the transaction ends. */
export async function requireOwnNames(
  asked: Asked & { db: Pick<Database, 'execute'> },
  naming: Naming,
): Promise<void> {
  if (!naming.kind.ownNames) return
  await asked.db.execute(ONE_TAKES_NAMES)
  const faults = await findTakenNames(asked, naming)
  if (faults.length > 0)
    throw new Invalid('The document has problems that must be mended before it can be published.', faults)
}

/** What is taken of a document without faults, over its newest version. */
export async function findTakenOf(
  asked: Pick<Services, 'db' | 'forms' | 'reports'>,
  store: AnyStore,
  document: unknown,
): Promise<Fault[]> {
  const { kind } = store
  if (!kind.ownNames) return []
  const id = kind.idOf(document)
  const [item] = await asked.db
    .select({ id: kind.kept.items.id })
    .from(kind.kept.items)
    .where(kind.kept.rows(kind.kept.items, id))
  const before = item && (await store.requireNewest(id)).document
  return findTakenNames(asked, { kind, id, document, before })
}

function nameAt(document: unknown, path: string): string | undefined {
  const name: Json | undefined = isObject(document) ? getValue(document as JsonObject, path) : undefined
  return typeof name === 'string' && name !== '' ? name : undefined
}

interface Held {
  kind: AnyKind
  /** Whose own names do not count. */
  but: string | undefined
  path: OwnNames['code']
  name: string
  /** In any version that ever was; left out: in the newest one. */
  isEver?: boolean
}

/** The title of another document that goes by a name. */
async function findHolder(
  db: Pick<Database, 'select'>,
  { kind: { kept }, but, path, name, isEver = false }: Held,
): Promise<string | undefined> {
  const { versions } = kept
  const later = alias(versions, 'later') as unknown as typeof versions
  const isNewest = notExists(
    db
      .select({ version: later.version })
      .from(later)
      .where(and(kept.same(later, versions), sql`${later.version} > ${versions.version}`)),
  )
  const keys = path.slice(1).split('/')
  const named: SQL = sql`${versions.document}::jsonb #>> ${`{${keys.join(',')}}`}::text[] = ${name}`
  const [holder] = await db
    .select({ title: sql<string>`coalesce(${versions.document}::jsonb ->> 'title', ${versions.id})` })
    .from(versions)
    .where(
      and(
        kept.rows(versions),
        but === undefined ? undefined : ne(versions.id, but),
        isEver ? undefined : isNewest,
        named,
      ),
    )
    .limit(1)
  return holder?.title
}
