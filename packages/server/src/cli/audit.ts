import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileNameOf, readFiles, writeMissing } from '../audit/checkpoints/checkpoint-files.ts'
import { checkpointPage } from '../audit/checkpoints/checkpoint-page.ts'
import { readCheckpoints } from '../audit/checkpoints/find-checkpoints.ts'
import { fingerprintOf, readKnownKeys } from '../audit/checkpoints/house-key.ts'
import type { CheckpointFinding } from '../audit/checkpoints/judge-checkpoints.ts'
import { foldersOf, openCheckpointHouse } from '../audit/checkpoints/keep-checkpoints.ts'
import { makeCheckpoint } from '../audit/checkpoints/make-checkpoint.ts'
import { isSound, verifyChain } from '../audit/verify-chain.ts'
import { openDatabase } from '../db/open-database.ts'
import { printHere } from '../print/print-here.ts'
import { Refusal } from '../refusal.ts'
import type { Settings } from '../settings.ts'
import { writeOut } from './write-out.ts'
import { WrongUse } from './wrong-use.ts'
import type { Locale } from '@paperwright/runtime'

interface Given {
  data: string
  settings: Settings
}

/** Says whether the audit log holds, one line each for what does not and for each checkpoint; exit 1 where anything is broken. */
export async function verifyCommand({
  data,
  settings,
  expect,
  checkpoints,
  keys,
}: Given & {
  expect: string | undefined
  /** Files of checkpoints, and folders of them, beside those of the server. */
  checkpoints: readonly string[]
  /** Fingerprints of further keys that the house signed with. */
  keys: readonly string[]
}): Promise<number> {
  if (expect !== undefined && !/^[0-9a-f]{16,64}$/.test(expect))
    throw new WrongUse('--expect is a hash of the log, or its first 16 characters or more')
  const folder = resolve(data)
  const database = await openDatabase(settings.databaseUrl, folder)
  try {
    const house = { folder: settings.checkpoints ?? join(folder, 'checkpoints') }
    const verified = await verifyChain(database.db, {
      ...(expect !== undefined && { expect }),
      checkpoints: readFiles([...foldersOf(house), ...checkpoints]),
      known: await readKnownKeys(folder),
      trusted: keys.map((key) => key.toLowerCase().replaceAll(/[^0-9a-f]/g, '')),
    })
    const { entries, records, unlogged, head, breaks } = verified
    for (const { seq, says } of breaks)
      process.stdout.write(`${seq === null ? '' : `entry ${seq}: `}${says}\n`)
    for (const finding of verified.checkpoints) process.stdout.write(`${wordFinding(finding)}\n`)
    const holds = isSound(verified)
    process.stdout.write(
      `${holds ? 'The log holds' : 'THE LOG DOES NOT HOLD'}: ${entries} entries, ${records} records${
        unlogged > 0 ? ` (and ${unlogged} from before there was a log)` : ''
      }, ${verified.checkpoints.length} checkpoints, head ${head || 'none'}\n`,
    )
    return holds ? 0 : 1
  } finally {
    await database.close()
  }
}

function wordFinding({ number, at, entries, where, fingerprint, says }: CheckpointFinding): string {
  const found = where.join(', ')
  if (number === null) return `checkpoint in ${found}: ${says}`
  const named = `checkpoint ${number} of ${at}, ${entries} entries, key ${fingerprint!.slice(0, 16)} (${found})`
  return `${named}: ${says ?? 'holds'}`
}

/** Signs what the log is now, writes it beside the others, and prints the page to be filed where one is asked for. */
export async function checkpointCommand({
  data,
  settings,
  out,
  locale,
}: Given & { out: string | undefined; locale: Locale }): Promise<number> {
  const { databaseUrl, secret } = settings
  if (databaseUrl !== undefined && secret === undefined && settings.checkpointKey === undefined)
    throw new Refusal(
      'DATABASE_URL needs PAPERWRIGHT_SECRET or PAPERWRIGHT_CHECKPOINT_KEY beside it, as the servers have it',
    )
  const folder = resolve(data)
  if (databaseUrl === undefined && !existsSync(join(folder, 'pglite')))
    throw new Refusal(`${data} holds no database: name the folder of a server with --data`)
  const database = await openDatabase(databaseUrl, folder)
  try {
    const { db } = database
    const house = await openCheckpointHouse({ ...settings, data: folder })
    const made = (await makeCheckpoint({ db, clock: () => new Date(), key: house.key }, { actor: null }))!
    await writeMissing(house.folder, readCheckpoints(db))
    if (out !== undefined) {
      await writeOut(out, await printHere().print(checkpointPage(made, locale)))
    }
    const { number, entries, head } = made.checkpoint
    process.stdout.write(
      `checkpoint ${number}: ${entries} entries, head ${head || 'none'}, key ${fingerprintOf(made.publicKey)}, ${join(house.folder, fileNameOf(made.checkpoint))}\n`,
    )
    return 0
  } finally {
    await database.close()
  }
}
