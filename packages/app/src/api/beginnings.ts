import type { BegunRecord } from '@paperwright/runtime'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** What a new record begins with for whoever is signed in; `copyOf` names a record that it is a copy of. */
export const beginRecord = (
  formId: string,
  { version, copyOf }: { version: number; copyOf: string | undefined },
): Promise<BegunRecord> =>
  readAnswer<BegunRecord>(
    api.forms[':id'].beginning.$get({
      param: { id: formId },
      query: { version: String(version), ...(copyOf !== undefined && { copyOf }) },
    }),
  )
