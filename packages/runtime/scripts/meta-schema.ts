/** Writes `schemas/form.meta.schema.json` from the registry of field types: `npm run meta-schema`. */
import { writeFileSync } from 'node:fs'
import { buildMetaSchema } from '../src/form/meta-schema.ts'

const target = new URL('../../../schemas/form.meta.schema.json', import.meta.url)
writeFileSync(target, `${JSON.stringify(buildMetaSchema(), null, 2)}\n`)
