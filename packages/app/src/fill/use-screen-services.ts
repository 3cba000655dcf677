import { dayText } from '@paperwright/runtime/kit'
import type { ScreenServices } from '@paperwright/runtime/screen'
import { useMemo } from 'react'
import { ApiError } from '../api/api-error.ts'
import { findAlike } from '../api/alike.ts'
import { fileUrl, uploadFile } from '../api/files.ts'
import { lookUp } from '../api/lookup.ts'
import { useClock } from '../session/use-clock.ts'
import { useWords } from '../session/use-words.ts'

/** What the fields of a form ask of the server: looking records up, what stands once, keeping files. */
export function useScreenServices(
  formId: string,
  { version: formVersion, submission }: { version: number; submission: string | undefined },
): ScreenServices {
  const { files: words } = useWords()
  const { zone } = useClock()
  return useMemo(
    () => ({
      today: () => dayText({ at: new Date(), zone }),
      lookUp: (request) => lookUp(formId, { ...request, formVersion }),
      findAlike: (record, signal) => findAlike(formId, { record, version: formVersion, submission, signal }),
      recordUrl: (id) => `/records/${id}`,
      fileUrl,
      upload: (file, request) =>
        uploadFile({ formId, formVersion, file, ...request }).catch((error: unknown) => {
          if (request.signal.aborted) throw error
          throw new Error(wordFailure(error, words), { cause: error })
        }),
    }),
    [formId, formVersion, submission, words, zone],
  )
}

function wordFailure(error: unknown, words: ReturnType<typeof useWords>['files']): string {
  if (!(error instanceof ApiError)) return words.offline
  const said: Record<string, string> = {
    fileType: words.type,
    fileTooLarge: words.tooLarge,
    fileEmpty: words.empty,
    pictureTooLarge: words.pixels,
  }
  if (error.status === 413) return words.tooLarge
  if (error.status === 429 || error.status === 503) return words.busy
  return (error.code === undefined ? undefined : said[error.code]) ?? words.failed
}
