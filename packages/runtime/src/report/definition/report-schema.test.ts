import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildReportMetaSchema } from './report-schema.ts'

test('the published meta-schema is the one that the registry gives (npm run meta-schema writes it)', () => {
  const published = readFileSync(
    new URL('../../../../../schemas/report.meta.schema.json', import.meta.url),
    'utf8',
  )
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(buildReportMetaSchema())))
})
