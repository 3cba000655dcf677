import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dayText } from '@paperwright/runtime/kit'
import type { Database } from '../../db/database.ts'
import { officeTime, type Office } from '../../office/office.ts'
import { writeMissing } from './checkpoint-files.ts'
import { readCheckpoints } from './find-checkpoints.ts'
import { openHouseKey, type HouseKey } from './house-key.ts'
import { makeCheckpoint } from './make-checkpoint.ts'

/** What a server makes checkpoints with, and where it writes them down. */
export interface CheckpointHouse {
  key: HouseKey
  /** A folder beside the backups. */
  folder: string
}

/** The house of a server or a command, as the environment says it. */
export async function openCheckpointHouse({
  data,
  databaseUrl,
  secret,
  checkpointKey,
  checkpoints,
}: {
  data: string
  databaseUrl?: string | undefined
  secret?: string | undefined
  checkpointKey?: string | undefined
  checkpoints?: string | undefined
}): Promise<CheckpointHouse> {
  // The embedded database's secret travels in its backups: its house has a key apart.
  const shared = databaseUrl === undefined ? undefined : secret
  const key = await openHouseKey({ data, given: checkpointKey, secret: shared })
  return { key, folder: checkpoints ?? join(data, 'checkpoints') }
}

/** Makes the day's checkpoint where nobody has, and writes those down that the folder has not. Several servers may do so at once. */
export async function keepCheckpoints(
  { db, clock, office }: { db: Database; clock: () => Date; office: Office },
  { key, folder }: CheckpointHouse,
): Promise<void> {
  const day = dayText(await officeTime({ office, clock }))
  await makeCheckpoint({ db, clock, key }, { actor: null, day })
  await writeMissing(folder, readCheckpoints(db))
}

/** Where a server's checkpoints are looked for: its folder, where it has written any. */
export function foldersOf({ folder }: Pick<CheckpointHouse, 'folder'>): string[] {
  return existsSync(folder) ? [folder] : []
}
