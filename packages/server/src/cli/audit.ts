import { resolve } from 'node:path'
import { verifyChain } from '../audit/verify-chain.ts'
import { openDatabase } from '../db/open-database.ts'

/** Says whether the audit log holds, one line each for what does not; exit 1 where anything is broken. */
export async function auditCommand({
  data,
  databaseUrl,
  expect,
}: {
  data: string
  databaseUrl: string | undefined
  expect: string | undefined
}): Promise<number> {
  const database = await openDatabase(databaseUrl, resolve(data))
  try {
    const { entries, records, head, breaks } = await verifyChain(
      database.db,
      expect === undefined ? {} : { expect },
    )
    for (const { seq, says } of breaks)
      process.stdout.write(`${seq === null ? '' : `entry ${seq}: `}${says}\n`)
    process.stdout.write(
      `${breaks.length === 0 ? 'The log holds' : 'THE LOG DOES NOT HOLD'}: ${entries} entries, ${records} records, head ${head || 'none'}\n`,
    )
    return breaks.length === 0 ? 0 : 1
  } finally {
    await database.close()
  }
}
