import { randomBytes } from 'node:crypto'
import postgres from 'postgres'

/** A database that has the product's tables and nothing in them; to be copied. */
export const EMPTY_STORE = 'empty_store'

/** A fresh database on the tests' PostgreSQL, empty or a copy of another that nobody is connected to; its URL. */
export async function newDatabase(postgresUrl: string, template = 'template1'): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await runSql(`${postgresUrl}/postgres`, `create database ${name} template ${template}`)
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
