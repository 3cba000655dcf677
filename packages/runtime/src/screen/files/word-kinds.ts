import type { FileWords } from './file-words.ts'

/** The kinds of files that media types stand for, as people call them: `PDF、Word、图片`. */
export function wordKinds(accept: readonly string[], words: FileWords): string {
  return [...new Set(accept.map((type) => wordKind(type, words)))].join(words.comma)
}

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
