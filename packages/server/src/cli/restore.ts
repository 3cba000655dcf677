import { resolve } from 'node:path'
import { restoreFolder } from '../backup/restore-folder.ts'
import { Refusal } from '../refusal.ts'

/** Makes a data folder of a backup, where there is none yet. */
export async function restoreCommand({
  file,
  data,
  databaseUrl,
}: {
  file: string
  data: string
  databaseUrl: string | undefined
}): Promise<number> {
  if (databaseUrl !== undefined)
    throw new Refusal(
      'DATABASE_URL is set: restore PostgreSQL with pg_restore. This command is for the embedded database.',
    )
  const { at, version, files } = await restoreFolder({ file, data: resolve(data) })
  process.stdout.write(
    `${data}: ${files.length} files as they were at ${at}, backed up by Paperwright ${version}\n`,
  )
  return 0
}
