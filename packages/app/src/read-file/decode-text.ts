export type Encoding = 'utf-8' | 'gb18030'

/**
 * The text of a file, and how it was written: UTF-8 where its bytes are that, else GB18030, which Excel writes in
 * Chinese. A byte order mark goes before; UTF-16 is told by one. `encoding` says what the reader knows better.
 */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): { text: string; encoding: Encoding } {
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding }
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-8' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' }
  }
}
