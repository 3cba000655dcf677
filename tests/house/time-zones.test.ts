import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const packages = new URL('../../packages/', import.meta.url).pathname

/** What tells a moment in the zone of the machine that it runs on. */
const OF_THE_MACHINE = [
  /\.get(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(/,
  /\.set(?:FullYear|Month|Date|Hours|Minutes|Seconds)\(/,
  /\.toLocale(?:Date|Time)String\(/,
  /\.toDateString\(|\.toTimeString\(/,
  // Parts of a date, but for the whole number of milliseconds since 1970.
  /new Date\((?:[^(),]|\([^()]*\))+,/,
  /Temporal\.Now/,
  /resolvedOptions\(\)\.timeZone/,
  /\bcurrent_date\b|\blocaltime(?:stamp)?\b|\bcurrent_timestamp\b/i,
  /process\.env\.TZ\b/,
]
/** A format that names no zone. */
const FORMAT = /Intl\.DateTimeFormat\((?![^;]*?timeZone)/

/** The one place that asks the machine. */
const ASKS = ['runtime/src/moment/own-time-zone.ts']

const sources = readdirSync(packages, { recursive: true, encoding: 'utf8' }).filter(
  (path) =>
    /^\w+\/src\/.*(?<!\.test|\.fixture)\.(?:tsx?|sql)$/.test(path) && !path.includes('/db/migrations/'),
)

test('one place alone asks for the time zone of the machine', () => {
  const asking = sources.filter((path) => {
    const text = readFileSync(join(packages, path), 'utf8')
    return [...OF_THE_MACHINE, FORMAT].some((pattern) => pattern.test(text))
  })
  expect(asking).toEqual(ASKS)
})

/** Where there is no office to ask: an office that starts, a page or a command without a server. */
const WITHOUT_OFFICE = [
  'app/src/sign-in/SetUpPage.tsx',
  'builder/src/FormBuilder.tsx',
  'builder/src/report/ReportBuilder.tsx',
  'runtime/src/screen/FormScreen.tsx',
  'runtime/src/screen/use-follow-record.ts',
  'server/src/cli/print.ts',
  'server/src/cli/validate.ts',
  'server/src/office/office-store.ts',
  'server/src/office/store-office.ts',
]

test('it is asked only where there is no office', () => {
  const asking = sources.filter(
    (path) => !ASKS.includes(path) && readFileSync(join(packages, path), 'utf8').includes('ownTimeZone()'),
  )
  expect(asking.toSorted()).toEqual(WITHOUT_OFFICE)
})
