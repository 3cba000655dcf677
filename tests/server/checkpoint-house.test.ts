import { generateKeyPairSync } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { copyFolder } from '../support/copy-folder.ts'
import { parseForm } from '@paperwright/runtime'
import { PAGE } from '../../packages/server/src/audit/checkpoints/checkpoint-page.ts'
import { fingerprintOf, openHouseKey } from '../../packages/server/src/audit/checkpoints/house-key.ts'
import { run } from '../../packages/server/src/cli/main.ts'
import { openPglite } from '../../packages/server/src/db/open-pglite.ts'
import { openPostgres } from '../../packages/server/src/db/open-postgres.ts'
import { newDatabase } from '../support/new-database.ts'
import { readPdfText } from '../support/pdf.ts'
import { ADMIN_ENV } from '../support/running-server.ts'
import { tamper } from '../support/tamper.ts'

vi.setConfig({ testTimeout: 120_000 })

const SECRET = 'of the tests alone, long enough to be one'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-house-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the command in this process. */
async function paperwright(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  let said = ''
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      said += String(chunk)
      return true
    }),
  )
  try {
    return { code: await run(args, env), said }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

test('its page is a sound form, with an English word for each of its own', () => {
  expect(parseForm(JSON.stringify(PAGE)).problems ?? []).toEqual([])
  const english = Object.keys(PAGE['x-form'].words?.['en'] ?? {})
  const { 'x-form': _, ...rest } = PAGE
  const said = [...JSON.stringify(rest).matchAll(/"(?:title|label|text)":"([^"/][^"]*)"/g)].map(
    (found) => found[1],
  )
  expect(said.filter((word) => !english.includes(word!))).toEqual([])
})

test('the command signs, prints and verifies; a cut log ends it with 1, by any of the places that a checkpoint lies', async () => {
  const data = join(folder, 'data')
  await copyFolder(inject('emptyStore'), data)
  const page = join(folder, 'page.pdf')
  const made = await paperwright(['audit', 'checkpoint', '--data', data, '--out', page, '--locale', 'en'])
  expect(made).toEqual({
    code: 0,
    said: expect.stringMatching(
      /^checkpoint 1: 0 entries, head none, key [0-9a-f]{64}, \S+checkpoints\/checkpoint-000001-\S+\.json\n$/,
    ),
  })
  const key = /key ([0-9a-f]{64})/.exec(made.said)![1]!
  expect((await readPdfText(await readFile(page))).join('').replaceAll(/\s/g, '')).toContain(key)
  const second = await paperwright(['audit', 'checkpoint', '--data', data])
  const head = /head ([0-9a-f]{64})/.exec(second.said)![1]!
  const [, file = ''] = (await readdir(join(data, 'checkpoints'))).sort()
  const kept = join(folder, file)
  await cp(join(data, 'checkpoints', file), kept)

  const verify = (...more: string[]) => paperwright(['audit', 'verify', '--data', data, ...more])
  const sound = await verify('--expect', head.slice(0, 16), '--checkpoints', kept)
  expect(sound.said).toMatch(
    new RegExp(
      `^checkpoint 1 of [^\\n]+: holds\ncheckpoint 2 of \\S+, 1 entries, key ${key.slice(0, 16)} \\(the database, [^\\n]+${file}\\): holds\nThe log holds: 2 entries, 0 records, 2 checkpoints, head `,
    ),
  )
  expect(sound.code).toBe(0)

  const database = await openPglite(data)
  await tamper(
    database,
    'delete from audit_log',
    'delete from audit_checkpoints',
    "update audit_head set (seq, hash) = (0, '')",
  )
  await database.close()
  // Whoever cut it thought of the folder as well; the file that was taken home is still there.
  await rm(join(data, 'checkpoints'), { recursive: true })
  expect(await verify()).toEqual({ code: 0, said: expect.stringMatching(/^The log holds: 0 entries/) })
  expect(await verify('--checkpoints', kept)).toEqual({
    code: 1,
    said: expect.stringMatching(
      /^checkpoint 2 [^\n]+: the log has no entry 1 any more\nTHE LOG DOES NOT HOLD/,
    ),
  })
  expect(await verify('--expect', head.slice(0, 16))).toEqual({
    code: 1,
    said: expect.stringMatching(/^the hash noted earlier does not stand in the chain\n/),
  })
  for (const [args, says] of [
    [['audit', 'verify', '--expect', 'abc'], /--expect is a hash/],
    [['audit', 'prove'], /audit verify.*audit checkpoint/],
    [['audit', 'checkpoint', '--locale', 'fr'], /--locale is zh or en/],
  ] as const)
    expect(await paperwright([...args, '--data', data])).toEqual({
      code: 2,
      said: expect.stringMatching(says),
    })
  expect(await verify('--checkpoints', join(folder, 'nowhere'))).toEqual({
    code: 1,
    said: expect.stringMatching(/nowhere cannot be read/),
  })
})

test('the key is its owner’s alone and in no backup; a restored house has another, and knows the one before', async () => {
  const data = join(folder, 'home')
  await copyFolder(inject('emptyStore'), data)
  await paperwright(['audit', 'checkpoint', '--data', data])
  expect((await stat(join(data, 'checkpoint-key.pem'))).mode & 0o777).toBe(0o600)
  const archive = join(folder, 'backup.tar.gz')
  expect((await paperwright(['backup', '--data', data, '--out', archive])).code).toBe(0)
  const restored = join(folder, 'restored')
  expect((await paperwright(['restore', archive, '--data', restored])).code).toBe(0)
  expect((await readdir(restored)).sort()).toEqual(['checkpoint-keys.json', 'paperwright.json', 'pglite'])
  const before = await openHouseKey({ data })
  const after = await openHouseKey({ data: restored })
  expect(after).toMatchObject({ known: [before.publicKey, after.publicKey], isNew: true })
  expect(after.publicKey).not.toBe(before.publicKey)
  await paperwright(['audit', 'checkpoint', '--data', restored])
  const verified = await paperwright(['audit', 'verify', '--data', restored])
  expect(verified).toEqual({ code: 0, said: expect.stringMatching(/2 checkpoints/) })
  for (const { publicKey } of [before, after])
    expect(verified.said).toContain(`key ${fingerprintOf(publicKey).slice(0, 16)}`)
  // One who copies that list away makes the old one's checkpoints strange, but for whoever has the page.
  await writeFile(join(restored, 'checkpoint-keys.json'), JSON.stringify([after.publicKey]))
  const strange = await paperwright(['audit', 'verify', '--data', restored])
  expect(strange).toEqual({ code: 1, said: expect.stringMatching(/does not know/) })
  const trusted = ['audit', 'verify', '--data', restored, '--key', fingerprintOf(before.publicKey)]
  expect((await paperwright(trusted)).code).toBe(0)
})

test('servers that share a PostgreSQL have one key, of their secret or as it is given', async () => {
  const databaseUrl = await newDatabase(inject('postgresUrl'))
  await (await openPostgres(databaseUrl)).close()
  const env = { ...ADMIN_ENV, PAPERWRIGHT_SECRET: SECRET, DATABASE_URL: databaseUrl }
  const keys = new Set<string>()
  for (const name of ['one', 'two']) {
    const { said } = await paperwright(['audit', 'checkpoint', '--data', join(folder, name)], env)
    keys.add(/key ([0-9a-f]{64})/.exec(said)![1]!)
    expect(await readdir(join(folder, name, 'checkpoints'))).toHaveLength(name === 'one' ? 1 : 2)
  }
  expect(keys.size).toBe(1)
  expect((await paperwright(['audit', 'verify', '--data', join(folder, 'one')], env)).code).toBe(0)

  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const path = join(folder, 'given.pem')
  await writeFile(path, pem)
  const given = async (PAPERWRIGHT_CHECKPOINT_KEY: string) =>
    paperwright(['audit', 'checkpoint', '--data', join(folder, 'three')], {
      ...env,
      PAPERWRIGHT_CHECKPOINT_KEY,
    })
  const [byText, byPath] = [await given(pem), await given(path)]
  expect([byText.code, byPath.code]).toEqual([0, 0])
  expect(/key ([0-9a-f]{64})/.exec(byPath.said)![1]).toBe(/key ([0-9a-f]{64})/.exec(byText.said)![1])
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
  for (const [wrong, says] of [
    [join(folder, 'no.pem'), /which cannot be read/],
    [rsa.export({ type: 'pkcs8', format: 'pem' }).toString(), /is no Ed25519 private key: openssl genpkey/],
  ] as const)
    expect(await given(wrong)).toEqual({ code: 1, said: expect.stringMatching(says) })
})
