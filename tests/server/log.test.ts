import { expect, test } from 'vitest'
import { describeError } from '../../packages/server/src/log/describe-error.ts'
import { databases } from './server-suite.ts'

test.each(Object.entries(databases))(
  'of what %s refuses, the code and the constraint are told, and no value',
  async (_, open) => {
    const { db, close } = await open()
    await db.execute('create table people (name text constraint once unique)')
    const add = () => db.execute("insert into people values ('张三')")
    await add()
    const told = describeError(await add().catch((refused: unknown) => refused))
    expect(told).toMatchObject({ code: '23505', constraint: 'once', message: 'a query failed' })
    expect(JSON.stringify(told)).not.toContain('张三')
    await close()
  },
)
