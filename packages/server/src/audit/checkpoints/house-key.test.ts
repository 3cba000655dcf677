import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openHouseKey, readKnownKeys } from './house-key.ts'

test('servers that share a folder and start at one moment sign with one key', async () => {
  const data = await mkdtemp(join(tmpdir(), 'paperwright-house-'))
  const open = () => openHouseKey({ data, secret: 'long enough to be one, and shared by all' })
  const opened = await Promise.all(Array.from({ length: 12 }, open))
  const [first] = opened
  expect(new Set(opened.map(({ publicKey }) => publicKey))).toEqual(new Set([first!.publicKey]))
  expect(await readKnownKeys(data)).toEqual([first!.publicKey])
  expect(await readdir(data)).toEqual(['checkpoint-keys.json'])
  await rm(data, { recursive: true, force: true })
})
