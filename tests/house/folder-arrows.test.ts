import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const packages = new URL('../../packages/', import.meta.url).pathname

/**
 * Folders of one package that know each other both ways, as they stand: `form` checks formulas that `rules` reads from
 * forms. The list only ever gets shorter; a new pair is a folder that has to be cut another way.
 */
const BOTH_WAYS: Record<string, readonly string[]> = {
  app: [],
  builder: ['edits fields', 'fields sheet', 'inspector state'],
  demo: [],
  runtime: [
    'fields files',
    'fields form',
    'fields limits',
    'fields paper',
    'fields screen',
    'form limits',
    'form record',
    'form rules',
  ],
  server: ['account people', 'audit auth', 'auth http', 'files submissions', 'http log'],
}

test.each(Object.entries(BOTH_WAYS))('no other folders of %s know each other both ways', (name, known) => {
  const arrows = readArrows(join(packages, name, 'src'))
  const bothWays = [...arrows]
    .filter((arrow) => arrows.has(arrow.split(' ').toReversed().join(' ')))
    .filter((arrow) => arrow.split(' ').toSorted().join(' ') === arrow)
  expect(bothWays.toSorted()).toEqual(known)
})

/** Rooms of what has many files, in the order of their data: each knows only those before it. */
const ROOMS: Record<string, readonly string[]> = {
  'builder/src/import': ['table', 'xlsx', 'guess', 'clipboard'],
  'runtime/src/report': [
    'definition',
    'problems',
    'formula',
    'resolve',
    'check',
    'result',
    'arrange',
    'compare',
    'chart',
    'paper',
  ],
}

test.each(Object.entries(ROOMS))('rooms of %s know only those before them', (name, rooms) => {
  const root = join(packages, name)
  const entries = readdirSync(root, { withFileTypes: true })
  expect(entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)).toEqual(['index.ts'])
  expect(entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)).toEqual(rooms.toSorted())
  const back = [...readArrows(root)].filter((arrow) => {
    const [from, to] = arrow.split(' ')
    return rooms.includes(to!) && rooms.indexOf(to!) > rooms.indexOf(from!)
  })
  expect(back).toEqual([])
})

const IMPORT = /(?:^|\n)(?:import|export)\b[^'"]*?from '(\.[^']+)'|\bimport\('(\.[^']+)'\)/g

/** `a b` for each folder `a` that imports from another one, `b`. */
function readArrows(root: string): Set<string> {
  const arrows = new Set<string>()
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!/(?<!\.test|\.fixture)\.tsx?$/.test(path) || !path.includes('/')) continue
    for (const [, from, lazy] of readFileSync(join(root, path), 'utf8').matchAll(IMPORT)) {
      const target = normalize(join(path, '..', (from ?? lazy)!))
      const [own, other] = [folderOf(path), folderOf(target)]
      if (target.includes('/') && own !== other) arrows.add(`${own} ${other}`)
    }
  }
  return arrows
}

function folderOf(path: string): string {
  return path.slice(0, path.indexOf('/'))
}
