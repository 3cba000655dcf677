import { resolve } from 'node:path'
import { backUpFolder } from '../backup/back-up-folder.ts'
import { Refusal } from '../refusal.ts'

/** Packs the data folder of a server that does not run. */
export async function backupCommand({
  data,
  out,
  databaseUrl,
}: {
  data: string
  out: string
  databaseUrl: string | undefined
}): Promise<number> {
  if (databaseUrl !== undefined)
    throw new Refusal(
      'DATABASE_URL is set: back PostgreSQL up with pg_dump, and the folder of files beside it. This command is for the embedded database.',
    )
  const bytes = await backUpFolder({ data: resolve(data), out, at: new Date() })
  process.stdout.write(`${out}: ${(bytes / 1024 / 1024).toFixed(1)} MB\n`)
  return 0
}
