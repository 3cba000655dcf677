import { readFile } from 'node:fs/promises'
import { PACKAGE } from './program-files.ts'

/** This release: `0.1.0`. */
export async function ownVersion(): Promise<string> {
  const text = await readFile(PACKAGE, 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
