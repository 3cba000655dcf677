import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transformer } from '@napi-rs/image'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { blankPng } from '../../packages/server/src/files/pictures/blank-png.fixture.ts'
import { PictureRoom } from '../../packages/server/src/files/pictures/picture-room.ts'
import type { Shrunk } from '../../packages/server/src/files/pictures/shrink-picture.ts'

// A process is started, which takes its time where the machine is busy.
vi.setConfig({ testTimeout: 120_000 })

const DONE = { whole: { type: 'image/jpeg' }, small: { type: 'image/jpeg' } }

let folder: string
let room: PictureRoom
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-pictures-'))
  room = new PictureRoom()
})
afterEach(async () => {
  room.close()
  await rm(folder, { recursive: true, force: true })
})

const shrink = async (name: string, bytes: Uint8Array, keepsWhole = true) => {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return room.shrink(path, keepsWhole)
}
const jpeg = (width: number, height: number) =>
  Transformer.fromRgbaPixels(new Uint8Array(width * height * 4).fill(200), width, height).jpeg(90)

test('a picture is written anew, twice, beside where it lies', async () => {
  const shrunk = await shrink('a', await jpeg(3000, 1500))
  expect(shrunk).toMatchObject({
    whole: {
      path: join(folder, 'a.whole'),
      type: 'image/jpeg',
      hash: expect.stringMatching(/^[\da-f]{64}$/),
    },
    small: { path: join(folder, 'a.small'), type: 'image/jpeg' },
  })
  expect((shrunk as Shrunk).whole!.size).toBe((await stat(join(folder, 'a.whole'))).size)
  const small = await shrink('b', await jpeg(600, 1500), false)
  expect(small).not.toHaveProperty('whole')
  expect((await readdir(folder)).sort()).toEqual(['a', 'a.small', 'a.whole', 'b', 'b.small'])
})

test('what is too large is not unpacked, nor what is no picture; the process goes on', async () => {
  expect(await shrink('bits', blankPng(8900, 8900))).toBe('tooLarge')
  const { pid } = room
  const strip = blankPng(1, 1, { told: { width: 80_000_000, height: 1 } })
  expect(await shrink('strip', strip)).toBe('tooLarge')
  expect(await shrink('words', new TextEncoder().encode('no picture'))).toBe('unreadable')
  expect(await shrink('half', (await jpeg(60, 40)).subarray(0, 300))).toBe('unreadable')
  expect(await shrink('sound', await jpeg(60, 40))).toMatchObject(DONE)
  expect(room.pid).toBe(pid)
})

test('one whose head lies about it ends as it may, and those behind it have their turn', async () => {
  const told = { width: 60, height: 40 }
  const lie = shrink('lie', blankPng(20_000, 20_000, { told }))
  const sound = shrink('sound', await jpeg(60, 40))
  await lie
  expect(await sound).toMatchObject(DONE)
})

test.each([
  ['memory', { memory: 300 * 1024 * 1024 }],
  ["a processor's time", { processor: 200 }],
  ['time', { time: 3000 }],
])('one that takes too much %s ends its process, and the next gets another', async (what, cost) => {
  await shrink('first', await jpeg(60, 40))
  room.close()
  room = new PictureRoom(cost)
  const costly = blankPng(6000, 6000, { bits: 16 })
  const began = shrink('costly', costly)
  await vi.waitFor(() => expect(room.pid).toBeDefined())
  const { pid } = room
  if (what === 'time') process.kill(pid!, 'SIGSTOP')
  expect(await began).toBe('tooLarge')
  const next = shrink('next', await jpeg(60, 40))
  await vi.waitFor(() => expect(room.pid).toBeDefined())
  expect(room.pid).not.toBe(pid)
  if (what === 'memory') expect(await next).toMatchObject(DONE)
  else await next
})

test('a process that was killed is replaced', async () => {
  expect(await shrink('a', await jpeg(60, 40))).toMatchObject(DONE)
  const { pid } = room
  process.kill(pid!, 'SIGKILL')
  await vi.waitFor(() => expect(room.pid).toBeUndefined())
  expect(await shrink('b', await jpeg(60, 40))).toMatchObject(DONE)
})
