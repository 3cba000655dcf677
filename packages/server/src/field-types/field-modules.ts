import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { addFieldModule, BadFieldTypes, getFieldType, type FieldType } from '@paperwright/runtime'
import { conformanceCases } from '@paperwright/runtime/conformance'
import { Refusal } from '../refusal.ts'

/** A module with field types, as it was when the program started: one file that imports no other. */
export interface FieldModule {
  /** What it is called where something is wrong with it. */
  name: string
  source: Uint8Array
  /** Where the page fetches it; another text has another address. */
  path: string
  /** What this process and its threads import: the same text as the page. */
  url: string
}

/**
 * Reads modules and takes their field types, before this process reads any form. Refuses with what is wrong with one:
 * it cannot be read or run, exports no types, or brings one that a form could not be filled with.
 */
export async function loadFieldModules(files: readonly string[]): Promise<readonly FieldModule[]> {
  const modules = await Promise.all(files.map(readModule))
  const types: [FieldModule, unknown][] = []
  for (const module of modules) {
    const exported = await importModule(module)
    take(module, exported)
    for (const type of exported.fieldTypes as unknown[]) types.push([module, type])
  }
  for (const [module, type] of types) requireConformance(module, type as FieldType)
  return modules
}

async function readModule(file: string): Promise<FieldModule> {
  const source = await readFile(resolve(file)).catch((error: unknown) => {
    throw new Refusal(`The field types of ${file} cannot be read: ${told(error)}`)
  })
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 16)
  return {
    name: basename(file),
    source,
    path: `/field-types/${hash}.js`,
    url: `data:text/javascript;base64,${source.toString('base64')}`,
  }
}

/** A text has no folder beside it: what imports a file or a package fails here as it would in the page. */
async function importModule({ name, url }: FieldModule): Promise<Record<string, unknown>> {
  try {
    return (await import(/* @vite-ignore */ url)) as Record<string, unknown>
  } catch (error) {
    throw new Refusal(
      `The field types of ${name} cannot be loaded: ${told(error).replaceAll(/'?data:[^\s']{40,}'?/g, name)}. ` +
        'It has to be one file that imports no other.',
    )
  }
}

function take({ name }: FieldModule, exported: unknown): void {
  try {
    addFieldModule(exported, name)
  } catch (error) {
    throw error instanceof BadFieldTypes ? new Refusal(error.message) : error
  }
}

function requireConformance({ name }: FieldModule, type: FieldType): void {
  if (getFieldType(type.name) !== type) return
  const failed = conformanceCases(type).flatMap(({ name: what, check }) => {
    try {
      check()
      return []
    } catch (error) {
      return [`"${what}" does not hold (${told(error)})`]
    }
  })
  if (failed.length > 0)
    throw new Refusal(`The field type "${type.name}" of ${name} cannot be used: ${failed.join('; ')}.`)
}

function told(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
