import { refusalOf, type FileRefusal, type FileRules } from '../../files/file-rules.ts'
import { wordSize } from '../../files/word-size.ts'
import type { FileWords } from './file-words.ts'
import { wordKinds } from './word-kinds.ts'

/** Why a field does not take a file, for the person; undefined where it does. */
export function refuseFile(
  file: Pick<File, 'size' | 'type'>,
  rules: FileRules,
  words: FileWords,
): string | undefined {
  const refusal = refusalOf(file, rules)
  const said: Record<FileRefusal, () => string> = {
    fileEmpty: () => words.empty,
    fileHeic: () => words.heic,
    fileType: () => words.wrongKind(wordKinds(rules.accept ?? [], words)),
    fileTooLarge: () => words.tooLarge(wordSize(file.size), wordSize(rules.maxBytes)),
  }
  return refusal && said[refusal]()
}
