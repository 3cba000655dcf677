import type { JsonObject, Problem } from '@paperwright/runtime'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** What of a record stands in another one already, and should stand once. `submission` is the record that is corrected. */
export async function findAlike(
  formId: string,
  {
    submission,
    signal,
    ...asked
  }: { record: JsonObject; version: number; submission: string | undefined; signal: AbortSignal },
): Promise<Problem[]> {
  const json = { ...asked, ...(submission !== undefined && { submission }) } as never
  const { problems } = await readAnswer<{ problems: Problem[] }>(
    api.forms[':id'].alike.$post({ param: { id: formId }, json }, { init: { signal } }),
  )
  return problems
}
