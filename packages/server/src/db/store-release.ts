import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ownVersion } from '../own-version.ts'
import { MIGRATIONS } from '../program-files.ts'
import { Refusal } from '../refusal.ts'

/** How new a store is. */
export interface StoreRelease {
  /** When the migration was written that ran last on it: milliseconds, as drizzle keeps them; 0 where there are no tables. */
  migration: number
  /** The release that ran it; null where it did not say so yet. */
  program: string | null
}

type Ask = (text: string) => Promise<{ rows: unknown[] }>

/** drizzle's own table of what ran; who ran it stands beside as a comment, which `pg_dump` takes along. */
const RAN = 'drizzle.__drizzle_migrations'

/** The store was brought up to date by a release that knows more than this one. */
export class NewerStore extends Refusal {
  override name = 'NewerStore'
}

export async function readRelease(ask: Ask): Promise<StoreRelease> {
  const there = await ask(`select to_regclass('${RAN}') is not null as found`)
  if (!(there.rows[0] as { found: boolean }).found) return { migration: 0, program: null }
  const { rows } = await ask(
    `select coalesce(max(created_at), 0)::text as migration, obj_description('${RAN}'::regclass, 'pg_class') as program
    from ${RAN}`,
  )
  const { migration, program } = rows[0] as { migration: string; program: string | null }
  return { migration: Number(migration), program: program?.replace(/^Paperwright /, '') ?? null }
}

/** The newest migration that this program has. */
export async function newestKnown(): Promise<number> {
  const text = await readFile(join(MIGRATIONS, 'meta/_journal.json'), 'utf8')
  const { entries } = JSON.parse(text) as { entries: { when: number }[] }
  return Math.max(...entries.map(({ when }) => when))
}

/** Refuses a store that is newer than this program, with what to do, before anything is written. */
export async function requireKnown({ migration, program }: StoreRelease, where: string): Promise<void> {
  const known = await newestKnown()
  if (migration <= known) return
  const own = await ownVersion()
  const day = (moment: number) => new Date(moment).toISOString().slice(0, 10)
  const made = program ?? '?'
  throw new NewerStore(
    `${where} was brought up to date by a newer Paperwright (${made}, tables of ${day(migration)}) than this one (${own}, tables of ${day(known)}). Nothing was changed. Start that release or a later one, or restore a backup that this one made. ` +
      `${where} 已由更新的版本（${made}，数据表 ${day(migration)}）升级，本程序（${own}，数据表 ${day(known)}）打不开。数据没有改动。请启动那个版本或更新的版本，或恢复本版本做的备份。`,
  )
}

/** Runs what is missing of the migrations, on a store that is not newer than this program. */
export async function bringUpToDate(
  ask: Ask,
  { where, migrate }: { where: string; migrate: () => Promise<void> },
): Promise<StoreRelease> {
  const before = await readRelease(ask)
  await requireKnown(before, where)
  await migrate()
  const migration = await newestKnown()
  if (before.migration === migration && before.program !== null) return before
  const program = await ownVersion()
  await ask(`comment on table ${RAN} is 'Paperwright ${program}'`)
  return { migration, program }
}
