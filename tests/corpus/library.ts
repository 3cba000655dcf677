import { readdirSync, readFileSync } from 'node:fs'
import type { Form } from '../../packages/runtime/src/form/form.ts'
import type { JsonObject } from '../../packages/runtime/src/form/json-schema.ts'

/** A form of the seed library with its filled sample. */
export interface LibraryForm {
  id: string
  code: string
  /** The folder that it stands in. */
  folder: string
  form: Form
  sample: JsonObject
}

export interface Post {
  id: string
  zh: string
  en: string
  department: string
}

const schemas = new URL('../../schemas/', import.meta.url)

/** Every form below `schemas/`, in the order of the office's own numbers. */
export const library: readonly LibraryForm[] = readdirSync(schemas, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: folder }) =>
    readdirSync(new URL(`${folder}/`, schemas))
      .filter((file) => file.endsWith('.schema.json'))
      .map((file) => readForm(folder, file.slice(0, -'.schema.json'.length))),
  )
  .sort((a, b) => (a.code < b.code ? -1 : 1))

export const posts = readJson('posts.json') as Post[]

function readForm(folder: string, id: string): LibraryForm {
  const form = readJson(`${folder}/${id}.schema.json`) as Form
  const sample = readJson(`${folder}/${id}.record.json`) as JsonObject
  return { id, code: form['x-form'].code ?? '', folder, form, sample }
}

/** A JSON file below `schemas/`. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, schemas), 'utf8'))
}
