import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const server = new URL('../../packages/server/src/', import.meta.url).pathname

/** Tables of what is under work, counted or queued: nobody asks later who wrote them. */
const UNTOLD = [
  'deliveries',
  'documentPresence',
  'drafts',
  'files',
  'homePages',
  'idempotencyKeys',
  'jobs',
  'notices',
  'phonePads',
  'printBatches',
  'recordDrafts',
  'reportSchedules',
  'savedViews',
  'signingConfirmations',
  'tries',
]

/** Steps of a verb that tells the log itself, at its end; and what the program brings along at its start. */
const STEPS: Record<string, string> = {
  'auth/end-keys.ts': 'whoever ends them with a password or an account tells which',
  'auth/find-actor.ts': 'when a key was last used',
  'chains/move-asks.ts': 'merge-posts tells of the merge',
  'exchange/import/kept-import.ts': 'import-records tells of the import',
  'exchange/import/take-back-import.ts': 'store-many tells of it, with each of its acts',
  'forms/field-pairs/keep-field-step.ts': 'publishing tells of the version, a start of what is shipped',
  'numbers/paper/reserve-numbers.ts': 'start-batch tells of the numbers',
  'pointing/hanging-on-form.ts': 'delete-document tells of the form and what went with it',
  'library/seed-documents.ts': 'shipped documents at the start',
  'numbers/move-series.ts': 'whoever takes numbers stores what they are for',
  'people/add-person.ts': 'create-person, change-person and set-up tell of the person',
  'people/holders.ts': 'who changes a person, retires a post or merges it tells of it',
  'signing/act-on-chain.ts': 'that a sheet was opened; the acts that rest on it are told',
  'unique/key-records.ts': 'what records hold already, written once more',
  'records/record-parts.ts': 'prepare-append and store-many tell of each act',
}

const WRITE = /\.(?:insert|update|delete)\(([a-z]\w*)\)/g
const TELLS = /\b(?:appendAudit|appendMany|auditParts|auditValues)\b/

test('whatever stores something tells the audit log, or is a step of what does', () => {
  const tables = new Set(
    readdirSync(join(server, 'db'))
      .filter((file) => /(?:schema|-tables)\.ts$/.test(file))
      .flatMap((file) => [
        ...readFileSync(join(server, 'db', file), 'utf8').matchAll(/export const (\w+) = pgTable/g),
      ])
      .map(([, name]) => name!),
  )
  expect(tables.size).toBeGreaterThan(20)
  for (const name of ['versions', 'items', 'seeds', 'drafts']) tables.add(name)
  const silent = readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.test)\.ts$/.test(path))
    .filter((path) => {
      const code = readFileSync(join(server, path), 'utf8')
      const written = [...code.matchAll(WRITE)].map(([, table]) => table!)
      return written.some((table) => tables.has(table) && !UNTOLD.includes(table)) && !TELLS.test(code)
    })
  expect(silent.toSorted()).toEqual(Object.keys(STEPS).toSorted())
})
