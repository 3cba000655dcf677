/** Writes the meta-schemas of forms and reports into `schemas/` from the registry of field types: `npm run meta-schema`. */
import { writeFileSync } from 'node:fs'
import { buildMetaSchema } from '../src/form/meta-schema.ts'
import { buildReportMetaSchema } from '../src/report/definition/report-schema.ts'

const schemas = { form: buildMetaSchema(), report: buildReportMetaSchema() }

for (const [name, schema] of Object.entries(schemas)) {
  const target = new URL(`../../../schemas/${name}.meta.schema.json`, import.meta.url)
  writeFileSync(target, `${JSON.stringify(schema, null, 2)}\n`)
}
