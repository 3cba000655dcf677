import { isAccepted, type FileRules } from '../../files/file-rules.ts'
import { wordSize } from '../../files/word-size.ts'
import type { FileWords } from './file-words.ts'
import { wordKinds } from './word-kinds.ts'

/** Why a field does not take a file, for the person; undefined where it does. A type that the browser does not know is left to the server. */
export function refuseFile(
  { size, type }: Pick<File, 'size' | 'type'>,
  rules: FileRules,
  words: FileWords,
): string | undefined {
  if (size === 0) return words.empty
  if (type !== '' && !isAccepted(type, rules)) return words.wrongKind(wordKinds(rules.accept ?? [], words))
  return size > rules.maxBytes ? words.tooLarge(wordSize(size), wordSize(rules.maxBytes)) : undefined
}
