import type { LookUpMatch } from '@paperwright/runtime'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** What a field that looks records up offers for what was typed. */
export async function lookUp(
  formId: string,
  {
    field,
    typed,
    formVersion,
    signal,
  }: { field: string; typed: string; formVersion: number; signal: AbortSignal },
): Promise<LookUpMatch[]> {
  const { matches } = await readAnswer<{ matches: LookUpMatch[] }>(
    api.forms[':id'].lookup.$get(
      { param: { id: formId }, query: { field, typed, version: String(formVersion) } },
      { init: { signal } },
    ),
  )
  return matches
}
