import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseForm, wordFormProblem, type Form, type Json } from '@paperwright/runtime'
import { DEEPEST_JSON, isNestedDeeper } from '@paperwright/runtime/kit'
import { findInLibrary } from '../forms/find-in-library.ts'
import { formKind } from '../forms/form-kind.ts'
import { readShipped } from '../library/read-shipped.ts'
import { WrongUse } from './wrong-use.ts'

/** The form that a code, an id or a schema file names; refused with the file, the place and the way out. */
export async function loadForm(name: string): Promise<Form> {
  const file = /[/\\]|\.json$/.test(name)
    ? { path: name, text: await readText(name) }
    : findInLibrary(await readShipped(formKind), name)
  if (!file)
    throw new WrongUse(
      `there is no form "${name}": give a code, an id (see "paperwright forms") or a schema file`,
    )
  const id = basename(file.path)
    .replace(/(\.schema)?\.json$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  const { form, problems } = parseForm(file.text, { id: id || 'form' })
  if (form) return form
  const [first] = problems
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  throw new WrongUse(`${file.path}: ${wordFormProblem(first!, 'en')}${more}`)
}

/** A JSON file's value. */
export async function loadJson(path: string): Promise<Json> {
  const text = await readText(path)
  if (isNestedDeeper(text, DEEPEST_JSON))
    throw new WrongUse(`${path} is nested more than ${DEEPEST_JSON} levels deep: nest objects and lists less`)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json
  } catch (error) {
    throw new WrongUse(`${path} is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`)
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new WrongUse(`${path} cannot be read: check that the file is there`)
  }
}
