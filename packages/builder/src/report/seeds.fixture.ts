import { readdirSync, readFileSync } from 'node:fs'
import type { Form } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'

const schemas = new URL('../../../../schemas/', import.meta.url)

function readAll<Document>(folder: string, ending: string): Document[] {
  return readdirSync(new URL(folder, schemas))
    .filter((file) => file.endsWith(ending))
    .map((file) => JSON.parse(readFileSync(new URL(`${folder}${file}`, schemas), 'utf8')) as Document)
}

/** The reports of the library. */
export const seedReports: readonly Report[] = readAll('reports/', '.report.json')

const forms = new Map(
  readdirSync(schemas, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'reports')
    .flatMap(({ name }) => readAll<Form>(`${name}/`, '.schema.json'))
    .map((form) => [form['x-form'].id, form]),
)

export const seedForms: readonly Form[] = [...forms.values()]

export function findSeedForm(id: string): Form | undefined {
  return forms.get(id)
}
