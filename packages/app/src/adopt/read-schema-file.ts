import type { FormProblem, Json } from '@paperwright/runtime'
import { checkFormLimits } from '@paperwright/runtime/kit'

/** As much as the server takes. */
export const LARGEST_FILE = 1024 * 1024

export type SchemaFile =
  | { name: string; document: Json; title: string; fields: number }
  | { name: string; fault: 'too-large' }
  | { name: string; fault: 'not-json'; detail: string }
  | { name: string; fault: 'too-much'; problems: readonly FormProblem[] }

/** Reads a chosen file as JSON, and what can be said of it before the server judges it. */
export async function readSchemaFile(file: File): Promise<SchemaFile> {
  const { name } = file
  if (file.size > LARGEST_FILE) return { name, fault: 'too-large' }
  try {
    const document = JSON.parse((await file.text()).replace(/^\uFEFF/, '')) as Json
    const problems = checkFormLimits(document)
    if (problems.length > 0) return { name, fault: 'too-much', problems }
    return { name, document, ...describe(document, name) }
  } catch (error) {
    return { name, fault: 'not-json', detail: error instanceof Error ? error.message : String(error) }
  }
}

function describe(document: Json, name: string): { title: string; fields: number } {
  const { title, properties } =
    typeof document === 'object' && document && !Array.isArray(document) ? document : {}
  return {
    title: typeof title === 'string' && title !== '' ? title : name.replace(/(\.schema)?\.json$/i, ''),
    fields: typeof properties === 'object' && properties ? Object.keys(properties).length : 0,
  }
}
