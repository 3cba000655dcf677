import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  contentOf,
  signContent,
  signedSchema,
} from '../../packages/server/src/audit/checkpoints/checkpoint.ts'
import { readFiles } from '../../packages/server/src/audit/checkpoints/checkpoint-files.ts'
import { fingerprintOf } from '../../packages/server/src/audit/checkpoints/house-key.ts'
import { keepCheckpoints } from '../../packages/server/src/audit/checkpoints/keep-checkpoints.ts'
import { makeCheckpoint } from '../../packages/server/src/audit/checkpoints/make-checkpoint.ts'
import { isSound, verifyChain, type Verification } from '../../packages/server/src/audit/verify-chain.ts'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import { testHouse } from '../support/test-house.ts'
import { appOver, databases, sender, startSuite } from './server-suite.ts'
import { cutEnd, forge, tamper } from '../support/tamper.ts'
import { officeHere } from '../support/office-here.ts'

describe.each(Object.entries(databases))('checkpoints on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let folder: string
  let house: ReturnType<typeof testHouse>
  let send: ReturnType<typeof sender>
  let now = new Date('2026-03-05T08:00:00Z')
  const clock = () => now
  beforeAll(async () => {
    suite = await startSuite(open)
    folder = await mkdtemp(join(tmpdir(), 'paperwright-checkpoints-'))
    house = testHouse(join(folder, 'house'))
    send = sender(appOver(suite.database, { house, clock }), suite.admin)
  })
  afterAll(async () => {
    await suite.database.close()
    await rm(folder, { recursive: true, force: true })
  })

  const submit = async (customer: string) =>
    (await send('POST', '/api/forms/order/submissions', { record: { customer } })).body
  const make = async () => {
    const { status, body } = await send('POST', '/api/audit/checkpoints', {})
    expect(status).toBe(201)
    return body as unknown as { number: number; entries: number; head: string; fingerprint: string }
  }
  const verify = async (query = '') =>
    (await send('GET', `/api/audit/verify${query}`)).body as unknown as Verification
  const keep = (where = house) => keepCheckpoints({ db: suite.database.db, clock, office: officeHere }, where)
  const files = async () => (await readdir(house.folder)).sort()

  test('one names the log as it was before it, is signed, kept, written down, and told of', async () => {
    await submit('甲')
    const before = await verify()
    const made = await make()
    expect(made).toMatchObject({
      number: 1,
      entries: before.entries,
      head: before.head,
      previous: '',
      program: '0.1.0',
      fingerprint: fingerprintOf(house.key.publicKey),
    })
    const file = JSON.parse(await readFile(join(house.folder, (await files())[0]!), 'utf8')) as unknown
    const taken = await send('GET', '/api/audit/checkpoints/1')
    expect(taken.body).toEqual(file)
    expect(taken.headers.get('content-disposition')).toMatch(/^attachment; filename="checkpoint-000001-/)
    const after = await verify()
    expect(after).toMatchObject({ entries: before.entries + 1, breaks: [] })
    expect(after.checkpoints).toEqual([
      {
        number: 1,
        at: '2026-03-05T08:00:00.000Z',
        entries: before.entries,
        where: ['the database', join(house.folder, (await files())[0]!)],
        fingerprint: made.fingerprint,
        says: null,
      },
    ])
    const { entries } = (await send('GET', '/api/audit?action=checkpoint.made')).body as unknown as {
      entries: { actor: { name: string }; details: object }[]
    }
    expect(entries[0]).toMatchObject({ actor: { name: '管理员' }, details: { checkpoint: 1 } })
    expect((await send('GET', '/api/audit/checkpoints/99')).status).toBe(404)
  })

  test('there is one a day, however many servers come by at once, and each has it in its folder', async () => {
    now = new Date('2026-03-06T08:00:00Z')
    await Promise.all([keep(), keep(), keep()])
    const listed = async () =>
      (await send('GET', '/api/audit/checkpoints')).body['checkpoints'] as { number: number; at: string }[]
    expect((await listed()).map(({ number }) => number)).toEqual([2, 1])
    await keep()
    expect(await files()).toEqual(['checkpoint-000001-2026-03-05.json', 'checkpoint-000002-2026-03-06.json'])
    now = new Date('2026-03-07T08:00:00Z')
    await keep()
    expect((await listed()).map(({ number }) => number)).toEqual([3, 2, 1])
    const other = { ...house, folder: join(folder, 'other') }
    await keep(other)
    expect(await readdir(other.folder)).toHaveLength(3)
  })

  test('many at once have numbers without a gap, and follow from each other', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => make()))
    const numbers = made.map(({ number }) => number).sort((one, other) => one - other)
    expect(numbers).toEqual(numbers.map((__, index) => numbers[0]! + index))
    expect(isSound(await verify())).toBe(true)
  })

  test('a head is found by its first sixteen characters, and no other', async () => {
    const { head } = await make()
    expect((await verify(`?expect=${head.slice(0, 16)}`)).breaks).toEqual([])
    expect((await verify(`?expect=${'0'.repeat(16)}`)).breaks).toHaveLength(1)
    expect((await send('GET', `/api/audit/verify?expect=${head.slice(0, 15)}`)).status).toBe(400)
  })

  test('its page, in either language, and its rows are an admin’s; nobody changes them', async () => {
    const person = sender(appOver(suite.database, { house, clock }), await suite.join({ username: 'clerk' }))
    for (const [method, path] of [
      ['GET', '/api/audit/checkpoints'],
      ['POST', '/api/audit/checkpoints'],
      ['GET', '/api/audit/checkpoints/1'],
      ['GET', '/api/audit/checkpoints/1/page.pdf'],
    ] as const)
      expect([path, (await person(method, path, method === 'POST' ? {} : undefined)).status]).toEqual([
        path,
        403,
      ])
    const page = await suite.request('/api/audit/checkpoints/1/page.pdf?locale=en')
    expect([page.status, page.headers.get('Content-Type')]).toEqual([200, 'application/pdf'])
    expect(suite.printer.jobs.at(-1)).toMatchObject({ locale: 'en', record: { number: '1' } })
    for (const statement of [
      'delete from audit_checkpoints',
      "update audit_checkpoints set signature = ''",
      'truncate audit_checkpoints',
    ])
      await expect(suite.database.execute(statement)).rejects.toThrow(/refused/)
  })

  describe('against whoever has the database', () => {
    /** The number of the checkpoint that shows it, or undefined where none does. */
    const shownBy = ({ checkpoints }: Verification) =>
      checkpoints.filter(({ says }) => says !== null).map(({ number, says }) => [number, says])
    beforeAll(async () => {
      const { id } = await submit('丁')
      await send('PUT', `/api/submissions/${id}`, {
        record: { customer: '丁二' },
        revision: 1,
        reason: '补全',
      })
      await submit('戊')
    })
    type Deed = Parameters<typeof tamper>[1]
    const meanwhile = async (deeds: Deed[], look: () => Promise<void>) => {
      expect(isSound(await verify())).toBe(true)
      const restore = await tamper(suite.database, ...deeds)
      try {
        await look()
      } finally {
        await restore()
      }
      expect(isSound(await verify())).toBe(true)
    }

    test('the end cut off is shown by the checkpoint behind it', async () => {
      const made = await make()
      await meanwhile([cutEnd(2)], async () => {
        const verified = await verify()
        expect(shownBy(verified)).toEqual([[made.number, `the log has no entry ${made.entries} any more`]])
        expect((await verify(`?expect=${made.head.slice(0, 20)}`)).breaks.map(({ says }) => says)).toContain(
          'the hash noted earlier does not stand in the chain',
        )
      })
    })

    test('the last entry cut off alone is shown by what it told of', async () => {
      await submit('己')
      await meanwhile([cutEnd(1)], async () => {
        const verified = await verify()
        expect(verified.breaks.map(({ says }) => says)).toEqual([
          expect.stringMatching(/^the event 1 of the record DD-\S+ has no entry$/),
        ])
      })
    })

    test('the whole log written anew is shown by every checkpoint behind the first change', async () => {
      const made = await make()
      await meanwhile([forge('管理员', '管理')], async () => {
        const verified = await verify()
        expect(verified.breaks).toEqual([])
        expect(shownBy(verified)).toContainEqual([
          made.number,
          `the log says another hash at entry ${made.entries}`,
        ])
      })
    })

    test('and where the checkpoints in the database are signed anew with it, by their key and by the files', async () => {
      const forger = testHouse()
      const resign = async (execute: OpenDatabase['execute']) => {
        await execute('delete from audit_checkpoints')
        await execute("delete from audit_log where action = 'checkpoint.made'")
        // The numbers of entries close up behind those that are gone, and the chain is made anew.
        await execute(
          'update audit_log set seq = -fresh.seq from (select seq as old, row_number() over (order by seq) as seq from audit_log) fresh where audit_log.seq = fresh.old',
        )
        await execute('update audit_log set seq = -seq')
        await execute('update audit_head set seq = (select max(seq) from audit_log)')
        await forge('管理员', '管理')(execute)
        const { db } = suite.database
        await makeCheckpoint({ db, clock, key: forger.key }, { actor: null })
      }
      await meanwhile([resign], async () => {
        const verified = await verify()
        expect(verified.breaks).toEqual([])
        const shown = verified.checkpoints.filter(({ says }) => says !== null)
        expect(shown).toHaveLength(verified.checkpoints.length)
        expect(
          shown.find(({ fingerprint }) => fingerprint === fingerprintOf(forger.key.publicKey)),
        ).toMatchObject({
          says: 'it is signed with a key that this house does not know',
          where: ['the database'],
        })
      })
    })

    test.each<[string, string[], RegExp]>([
      [
        'a record without an entry',
        [
          `insert into submissions (id, number, form_id, form_version, revision, state, record, search, created_by,
            department, created_at, updated_at) select gen_random_uuid(), 'DD-2026-000999', form_id, form_version, 1, 'submitted', record,
            search, created_by, department, created_at, updated_at from submissions limit 1`,
        ],
        /^the record DD-2026-000999 has no entry$/,
      ],
      [
        'a record of nobody, since the log began',
        [
          `insert into submissions (id, number, form_id, form_version, revision, state, record, search, created_by,
            department, created_at, updated_at) select gen_random_uuid(), 'DD-2026-000999', form_id, form_version, 1, 'submitted', record,
            search, null, department, now(), now() from submissions limit 1`,
        ],
        /^the record DD-2026-000999 has no entry$/,
      ],
      [
        'an event changed, and the record with it',
        [
          `update submission_events set record = '{"customer":"庚"}' where kind = 'corrected'`,
          `update submissions set record = '{"customer":"庚"}' where revision = 2`,
        ],
        /^the event 2 of the record DD-\S+ is not as the log says$/,
      ],
      [
        'an earlier event changed',
        [
          `update submission_events set record = '{"customer":"庚"}' where revision = 1 and submission_id in
            (select submission_id from submission_events where revision = 2)`,
        ],
        /^the event 1 of the record DD-\S+ is not as the log says$/,
      ],
      [
        'an event taken out',
        [`delete from submission_events where kind = 'corrected'`],
        /^the record DD-\S+ lacks an event that the log tells of$/,
      ],
      [
        'an event put in',
        [
          `insert into submission_events (id, form_id, submission_id, kind, revision, form_version, record, actor, reason, at)
            select gen_random_uuid(), form_id, submission_id, 'corrected', 3, form_version, record, actor,
            'so', now() from submission_events where kind = 'corrected' limit 1`,
        ],
        /^the event 3 of the record DD-\S+ has no entry$/,
      ],
      [
        'a record made void',
        [`update submissions set state = 'void' where revision = 1`],
        /^the record DD-\S+ is not as the log says$/,
      ],
      [
        'a number changed',
        [`update submissions set number = 'DD-2026-000777' where number = 'DD-2026-000001'`],
        /^the numbers DD-2026 do not agree with their series/,
      ],
      [
        'a series that goes on without records',
        ['update number_series set last = last + 5'],
        /^the numbers DD-2026 do not agree with their series: 5 are/,
      ],
      [
        'a blank sheet that nobody was given',
        [
          `insert into paper_numbers (form_id, number, form_version, batch_id, holder, given_at)
            values ('order', 'DD-2026-000888', 1, gen_random_uuid(), 'x', now())`,
        ],
        /^the blank sheets from DD-2026-000888 on are not as the log says$/,
      ],
      [
        'a checkpoint taken out',
        ['delete from audit_checkpoints where number = 2'],
        /^the checkpoint 2 is missing$/,
      ],
    ])('%s shows', async (__, statements, says) => {
      await meanwhile(statements, async () => {
        const { breaks } = await verify()
        expect(breaks.map((one) => one.says)).toContainEqual(expect.stringMatching(says))
      })
    })
  })

  test('a file that was changed, or is none, is told with its place', async () => {
    const { db } = suite.database
    const sound = signedSchema.parse((await send('GET', '/api/audit/checkpoints/2')).body)
    const spoilt = join(folder, 'spoilt')
    const other = testHouse()
    const cases: [string, unknown, string | null][] = [
      ['sound.json', sound, null],
      ['no.json', { hello: 1 }, 'it cannot be read as a checkpoint'],
      [
        'changed.json',
        { ...sound, checkpoint: { ...sound.checkpoint, entries: 1 } },
        'its signature does not hold',
      ],
      [
        'other.json',
        {
          checkpoint: sound.checkpoint,
          signature: signContent(contentOf(sound.checkpoint), other.key.privateKey),
          publicKey: other.key.publicKey,
        },
        'it is signed with a key that this house does not know',
      ],
    ]
    await mkdir(spoilt)
    for (const [name, content] of cases) await writeFile(join(spoilt, name), JSON.stringify(content))
    const { checkpoints } = await verifyChain(db, {
      checkpoints: readFiles([spoilt]),
      known: house.key.known,
    })
    const told = (name: string) => checkpoints.find(({ where }) => where.includes(join(spoilt, name)))!.says
    expect(cases.map(([name]) => [name, told(name)])).toEqual(cases.map(([name, , says]) => [name, says]))
    // A key that stands on a filed page is trusted by its fingerprint.
    const trusted = await verifyChain(db, {
      checkpoints: readFiles([join(spoilt, 'other.json')]),
      known: house.key.known,
      trusted: [fingerprintOf(other.key.publicKey)],
    })
    expect(isSound(trusted)).toBe(true)
  })
})
