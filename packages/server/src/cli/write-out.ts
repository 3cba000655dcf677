import { writeFile } from 'node:fs/promises'
import { Refusal } from '../refusal.ts'

/** Writes what a command made; refused in one line where the place cannot be written. */
export async function writeOut(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch {
    throw new Refusal(`${path} cannot be written: check that its folder is there`)
  }
}
