import { ApiError, OfflineError } from '../api/api-error.ts'
import { MOST_LISTED, printList, type ListToPrint } from '../api/print-list.ts'
import { useOwnWords } from '../session/use-words.ts'
import { usePress } from '../shell/use-press.ts'
import { LIST_WORDS, type ListWords } from './list-words.ts'
import { saveFile } from './save-file.ts'

/** The list on its way to paper. */
export interface PaperList {
  press(): void
  forget(): void
  isMaking: boolean
  said: string | undefined
  failure: string | undefined
}

/** All that is found of a form, made into a PDF that the browser saves: the press, and what is to be said of it. */
export function usePrintList(formId: string, list: ListToPrint, total: number): PaperList {
  const words = useOwnWords(LIST_WORDS)
  const making = usePress({
    mutationFn: () => {
      if (total > MOST_LISTED) throw new TooMany()
      return printList(formId, list)
    },
    onSuccess: ({ name, blob }) => saveFile(name, blob),
  })
  return {
    press: () => making.mutate(),
    forget: making.reset,
    isMaking: making.isPending,
    said: making.isPending ? words.printing(total) : making.data && words.printed(making.data.name),
    failure: making.error ? wordFailure(making.error, words) : undefined,
  }
}

class TooMany extends Error {}

function wordFailure(error: Error, words: ListWords): string {
  if (error instanceof OfflineError) return words.offline
  if (error instanceof TooMany) return words.printTooMany(MOST_LISTED)
  if (!(error instanceof ApiError)) return words.printFailed
  if (error.status === 403) return words.printMayNot
  if (error.code === 'list-too-long') return words.printTooMany(MOST_LISTED)
  return error.code === 'print-too-long' ? words.printTooLong : words.printFailed
}
