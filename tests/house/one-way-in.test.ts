import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordStates, verbs } from '@paperwright/runtime/kit'

const packages = new URL('../../packages/', import.meta.url).pathname

const sources = readdirSync(packages, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^\w+\/src\/.*(?<!\.test)\.tsx?$/.test(path))
  .map((path) => ({ path, code: readFileSync(join(packages, path), 'utf8') }))

/** The files where this stands, once for each time that it does. */
function standsIn(...patterns: readonly RegExp[]): string[] {
  return sources
    .flatMap(({ path, code }) => patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(() => path)))
    .toSorted()
}

/** Inserts into a table, or changes its rows, by the query builder or in SQL. */
const writes = (table: string) =>
  (['insert', 'update'] as const).map(
    (verb) =>
      new RegExp(
        `\\.${verb}\\(${table}\\)|${verb}(?: into)? (?:\\$\\{${table}\\}|${toSnake(table)}\\b)`,
        'g',
      ),
  )

function toSnake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

test.each<[what: string, table: string, insert: string[], update: string[]]>([
  [
    'a record is added, and changed',
    'submissions',
    ['server/src/records/record-parts.ts'],
    // The second stores words for finding what an import has stored without.
    ['server/src/finding/refresh-search.ts', 'server/src/records/record-parts.ts'],
  ],
  ['an event is added', 'submissionEvents', ['server/src/records/record-parts.ts'], []],
  ['it is kept what a draft became', 'handedInDrafts', ['server/src/records/record-parts.ts'], []],
  ['it is kept what a key became', 'idempotencyKeys', ['server/src/records/record-parts.ts'], []],
  ['a series is moved on', 'numberSeries', ['server/src/numbers/move-series.ts'], []],
])('%s in one place', (_, table, insert, update) => {
  const [inserts, updates] = writes(table)
  expect({ insert: standsIn(inserts!), update: standsIn(updates!) }).toEqual({ insert, update })
})

test('states and verbs are listed in one place each', () => {
  const together = (words: readonly string[]) =>
    new RegExp(words.map((word) => `'${word}'`).join(String.raw`,?\s*\|?\s*`), 'g')
  expect(standsIn(together(recordStates))).toEqual(['runtime/src/record/history/record-state.ts'])
  expect(standsIn(together(verbs), together(verbs.map((verb) => `record.${verb}`)))).toEqual([
    'runtime/src/record/history/act.ts',
  ])
})

test('paper is asked for by one verb', () => {
  expect(standsIn(/\bprinter\.print(?:Batch)?\(/g).filter((path) => path.startsWith('server/'))).toEqual([
    // The log's own witness, which tells nothing of itself.
    'server/src/audit/checkpoints/routes.ts',
    'server/src/metrics/measured-printer.ts',
    'server/src/metrics/measured-printer.ts',
    'server/src/print/batch-file.ts',
    'server/src/print/print-worker.ts',
    'server/src/prints/make-print.ts',
    'server/src/prints/make-prints.ts',
  ])
})
