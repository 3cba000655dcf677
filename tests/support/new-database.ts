import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** A fresh, empty database on the tests' PostgreSQL; its URL. */
export async function newDatabase(postgresUrl: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await runSql(`${postgresUrl}/postgres`, `create database ${name}`)
  return `${postgresUrl}/${name}`
}

/** Runs statements on a connection of their own. */
export async function runSql(url: string, sql: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
