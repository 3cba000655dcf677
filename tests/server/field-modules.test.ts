import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../support/running-server.ts'

const STARS = fileURLToPath(new URL('../../examples/star-rating/star-rating.js', import.meta.url))

let folder: string
let stars: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-modules-'))
  stars = await readFile(STARS, 'utf8')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function module(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

/** Starts a server that is to refuse: its exit code and what it said. */
async function serve(...files: string[]) {
  const types = files.flatMap((file) => ['--field-types', file])
  const command = runCommand(['serve', '--port', '0', '--data', join(folder, 'data'), ...types])
  return { code: await command.ended, said: command.output() }
}

test.each<[what: string, name: string, text: (stars: string) => string | undefined, says: string[]]>([
  ['is not there', 'gone.js', () => undefined, ['cannot be read', 'ENOENT']],
  [
    'is no JavaScript',
    'broken.js',
    (sound) => `${sound}\nconst = 1`,
    ['cannot be loaded', 'Unexpected token'],
  ],
  ['exports nothing', 'silent.js', () => 'const fieldTypes = []', ['cannot be used', 'export "fieldTypes"']],
  ['exports no types', 'empty.js', () => 'export const fieldTypes = []', ['at least one field type']],
  [
    'imports a file',
    'importing.js',
    (sound) => `import './other.js'\n${sound}`,
    ['cannot be loaded', './other.js', 'one file that imports no other'],
  ],
  [
    'imports a package',
    'bare.js',
    (sound) => `import { z } from 'zod'\n${sound}`,
    ['cannot be loaded', 'zod', 'one file that imports no other'],
  ],
  ['throws', 'throwing.js', () => "throw new Error('no licence')", ['cannot be loaded', 'no licence']],
  [
    'brings a type that lacks something',
    'lacking.js',
    (sound) => sound.replace('fits: () => 0,', ''),
    ['cannot be used', 'The field type "stars" has no "fits".'],
  ],
  [
    'brings a type that does not conform',
    'nonconforming.js',
    (sound) => sound.replace('sample: ({ schema }) => Math.min(4, mostOf(schema))', "sample: () => 'four'"),
    ['The field type "stars" of nonconforming.js cannot be used', 'does not hold'],
  ],
  [
    'brings a name that the product has',
    'taken.js',
    (sound) => sound.replaceAll("'stars'", "'rating'"),
    ['There is a field type "rating" already.'],
  ],
])('a server whose module %s does not start, and says what is wrong with it', async (_, name, text, says) => {
  const written = text(stars)
  const { code, said } = await serve(written === undefined ? join(folder, name) : await module(name, written))
  expect(code).toBe(1)
  for (const words of [name, ...says]) expect(said).toContain(words)
  expectOneLine(said)
})

test('two modules that bring a type of the same name are refused', async () => {
  const { code, said } = await serve(STARS, await module('again.js', stars + '\n'))
  expect(code).toBe(1)
  expect(said).toContain('The field types of again.js cannot be used. There is a field type "stars" already.')
  expectOneLine(said)
})

/** No trace of the stack, none of the text as an address. */
function expectOneLine(said: string) {
  expect(said).toMatch(/^paperwright: .*\n$/)
  expect(said).not.toContain('paperwright: failed')
  expect(said).not.toMatch(/\n\s+at |data:text|base64/)
  expect(said.length).toBeLessThan(600)
}
