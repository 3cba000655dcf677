import { dayText } from '@paperwright/runtime/kit'
import { UploadRefused, type ScreenServices } from '@paperwright/runtime/screen'
import { useMemo } from 'react'
import { ApiError } from '../api/api-error.ts'
import { findAlike } from '../api/alike.ts'
import { fileUrl, uploadFile } from '../api/files.ts'
import { lookUp } from '../api/lookup.ts'
import { useClock } from '../session/use-clock.ts'
import { useWords } from '../session/use-words.ts'

/** What the fields of a form ask of the server: looking records up, who there is, what stands once, keeping files. */
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
      findNamed: async (request) => (await import('../api/directory.ts')).findNamed(request),
      findAlike: (record, signal) => findAlike(formId, { record, version: formVersion, submission, signal }),
      recordUrl: (id) => `/records/${id}`,
      fileUrl,
      upload: (file, request) =>
        uploadFile({ formId, formVersion, file, ...request }).catch((error: unknown) => {
          if (request.signal.aborted) throw error
          const refusal = wordRefusal(error, words)
          if (refusal !== undefined) throw new UploadRefused(refusal, { cause: error })
          throw new Error(wordFailure(error, words), { cause: error })
        }),
    }),
    [formId, formVersion, submission, words, zone],
  )
}

type FileWords = ReturnType<typeof useWords>['files']

/** Why the server would refuse the same file again; undefined where it might not. */
function wordRefusal(error: unknown, words: FileWords): string | undefined {
  if (!(error instanceof ApiError)) return undefined
  if (error.status === 413) return words.tooLarge
  const said: Record<string, string> = {
    fileHeic: words.heic,
    fileType: words.type,
    fileEmpty: words.empty,
    pictureTooLarge: words.pixels,
  }
  return error.code === undefined ? undefined : said[error.code]
}

function wordFailure(error: unknown, words: FileWords): string {
  if (!(error instanceof ApiError)) return words.offline
  return error.status === 429 || error.status === 503 ? words.busy : words.failed
}
