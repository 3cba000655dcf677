import { randomBytes } from 'node:crypto'
import postgres from 'postgres'

/** A fresh, empty database on the tests' PostgreSQL; its URL. */
export async function newDatabase(postgresUrl: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = postgres(`${postgresUrl}/postgres`, { max: 1, onnotice: () => {} })
  await client.unsafe(`create database ${name}`)
  await client.end()
  return `${postgresUrl}/${name}`
}
