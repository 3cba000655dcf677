import { randomBytes } from 'node:crypto'
import postgres from 'postgres'

/** A fresh, empty database on the tests' PostgreSQL; its URL. */
export async function newDatabase(postgresUrl: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await runSql(`${postgresUrl}/postgres`, `create database ${name}`)
  return `${postgresUrl}/${name}`
}

/** Runs statements on a connection of their own; the rows of the last. */
export async function runSql(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await client.unsafe(sql)
  } finally {
    await client.end()
  }
}
