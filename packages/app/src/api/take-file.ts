import { OfflineError } from './api-error.ts'
import { readAnswer } from './read-answer.ts'

export interface TakenFile {
  name: string
  blob: Blob
}

interface Taking {
  /** What it is called where the answer does not say. */
  unnamed: string
  signal?: AbortSignal
  /** Told how much of it has come by now. */
  onBytes?(bytes: number): void
}

/** A file that the API answers with. Throws `ApiError` for a refusal, `OfflineError` where it did not come whole. */
export async function takeFile(asked: Promise<Response>, { unnamed, ...taking }: Taking): Promise<TakenFile> {
  const response = await asked.catch((cause: unknown) => {
    if (taking.signal?.aborted) throw cause
    throw new OfflineError('The server did not answer.', { cause })
  })
  if (!response.ok) return readAnswer<never>(Promise.resolve(response))
  return { name: nameOf(response) ?? unnamed, blob: await readAll(response, taking) }
}

function nameOf(response: Response): string | undefined {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '') ?? []
  return name === undefined ? undefined : decodeURIComponent(name)
}

/** A file that breaks off must not be taken for the whole: the reader throws then, and so does this. */
async function readAll(response: Response, { signal, onBytes }: Omit<Taking, 'unnamed'>): Promise<Blob> {
  const parts: BlobPart[] = []
  let bytes = 0
  const reader = response.body!.getReader()
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      parts.push(read.value)
      bytes += read.value.length
      onBytes?.(bytes)
    }
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new OfflineError('The file broke off.', { cause })
  }
  return new Blob(parts, { type: response.headers.get('Content-Type') ?? '' })
}
