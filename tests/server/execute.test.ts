import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import { databases } from './server-suite.ts'

describe.each(Object.entries(databases))('SQL as it is written, on %s', (_, open) => {
  let database: OpenDatabase
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  it('takes values of every kind', async () => {
    const { rows } = await database.execute(
      `select $1::jsonb -> 'a' as object, $2::jsonb as written, $3::text as number, $4::text as missing,
        $5::uuid[] as ids, $6::timestamptz = '2026-03-05T08:00:00Z' as same`,
      [
        { a: [1] },
        '{"b":2}',
        7,
        undefined,
        ['0198b7a0-0000-7000-8000-000000000000'],
        new Date('2026-03-05T08:00:00Z'),
      ],
    )
    expect(rows).toEqual([
      {
        object: [1],
        written: { b: 2 },
        number: '7',
        missing: null,
        ids: ['0198b7a0-0000-7000-8000-000000000000'],
        same: true,
      },
    ])
  })

  it('gives lists of texts back as they were', async () => {
    const list = ['', 'a', 'b, "c"', '{d}', 'e\\', null, 'NULL', '两\n行']
    const { rows } = await database.execute('select $1::text[] as list, $2::text[] as none', [list, []])
    expect(rows).toEqual([{ list, none: [] }])
  })

  it('runs several statements with a transaction of their own, and gives the rows of the last', async () => {
    await database.execute('begin; create table notes (said text); commit')
    const { rows } = await database.execute(`insert into notes values ('a'); select said from notes`)
    expect(rows).toEqual([{ said: 'a' }])
  })

  it('leaves no transaction open where one of them fails', async () => {
    const failing = database.execute(`begin; insert into notes values ('b'); select 1/0; commit`)
    const beside = Array.from({ length: 5 }, () => database.execute('select said from notes'))
    await expect(failing).rejects.toThrow(/division by zero/)
    for (const { rows } of await Promise.all(beside)) expect(rows).toEqual([{ said: 'a' }])
  })

  it('has messages heard by whoever listens to their channel', async () => {
    const heard: unknown[] = []
    const stop = database.listen('news', (message) => heard.push(message))
    await expect.poll(() => heard).toEqual([undefined])
    await database.execute(`select pg_notify('news', 'a'), pg_notify('others', 'b')`, [])
    await database.db.transaction((transaction) => transaction.execute(`select pg_notify('news', 'c')`))
    await expect.poll(() => heard).toEqual([undefined, 'a', 'c'])
    stop()
    await database.execute(`select pg_notify('news', 'd')`, [])
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(heard).toHaveLength(3)
  })
})
