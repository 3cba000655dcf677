import type { Locale } from '../../fields/field-type.ts'
import type { PastedBlock } from './paste-block.ts'

/** What is said of a pasting. */
interface PasteWords {
  joined: string
  replaced(cells: number): string
  left(cells: number): string
  beyond(told: { entries: number; most: number }): string
  join: string
}

const zh: PasteWords = {
  joined: '这里只写一行，换行已改成空格',
  replaced: (cells) => `替换了 ${cells} 格原有的内容`,
  left: (cells) => `有 ${cells} 格没有填入：那里没有可以填写的格子`,
  beyond: ({ entries, most }) => `最多 ${most} 行，有 ${entries} 行放不下，没有填入`,
  join: '；',
}

const en: PasteWords = {
  joined: 'This field has only one line, so line breaks were replaced with spaces',
  replaced: (cells) => (cells === 1 ? '1 filled cell was replaced' : `${cells} filled cells were replaced`),
  left: (cells) =>
    `${cells === 1 ? '1 cell was' : `${cells} cells were`} skipped because there is no field there`,
  beyond: ({ entries, most }) =>
    `${entries === 1 ? '1 row was' : `${entries} rows were`} skipped (limit: ${most} rows)`,
  join: '; ',
}

export const pasteWords: Record<Locale, PasteWords> = { zh, en }

/** What a person should know of a block that was pasted; empty where it went in as it was. */
export function wordBlock({ replaced, left, beyond }: PastedBlock, locale: Locale): string {
  const words = pasteWords[locale]
  return [
    ...(replaced > 0 ? [words.replaced(replaced)] : []),
    ...(left > 0 ? [words.left(left)] : []),
    ...(beyond ? [words.beyond(beyond)] : []),
  ].join(words.join)
}
