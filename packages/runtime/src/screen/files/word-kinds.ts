import type { FileWords } from './file-words.ts'

/** The kinds of files that media types stand for, as people call them: `PDF、Word、图片`. */
export function wordKinds(accept: readonly string[], words: FileWords): string {
  return [...new Set(accept.filter((type) => type !== OLD_OFFICE).map((type) => wordKind(type, words)))].join(
    words.comma,
  )
}

/** What the bytes of old office files say of them; it stands beside the kinds that it may be. */
const OLD_OFFICE = 'application/x-cfb'

const KNOWN: readonly [RegExp, string][] = [
  [/word/, 'Word'],
  [/excel|spreadsheet/, 'Excel'],
  [/powerpoint|presentation/, 'PowerPoint'],
  [/zip|compressed|rar|7z/, 'ZIP'],
]

function wordKind(type: string, words: FileWords): string {
  const [kind = '', name = ''] = type.split('/')
  if (name === '*') return { image: words.images, audio: words.audio, video: words.video }[kind] ?? words.text
  if (type === 'text/plain') return words.text
  const known = KNOWN.find(([pattern]) => pattern.test(name))
  return known ? known[1] : name.replace(/^x-|\+.*$/g, '').toUpperCase()
}
