import type { DirectoryEntry, DirectoryKind } from '@paperwright/runtime/kit'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** Whom, or which department, a field may be picked from, by part of the name. */
export async function findNamed({
  of,
  typed,
  signal,
}: {
  of: DirectoryKind
  typed: string
  signal: AbortSignal
}): Promise<DirectoryEntry[]> {
  const { entries } = await readAnswer<{ entries: DirectoryEntry[] }>(
    api.directory[':of'].$get({ param: { of }, query: { typed } }, { init: { signal } }),
  )
  return entries
}
