/** The same bytes in parts of one size, the last one as long as it comes; one part at least, empty where there are no bytes. */
export async function* cutParts(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let part: Uint8Array | undefined
  let filled = 0
  let isFirst = true
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length;) {
      part ??= new Uint8Array(size)
      const taken = chunk.subarray(from, from + size - filled)
      part.set(taken, filled)
      filled += taken.length
      from += taken.length
      if (filled < size) continue
      yield part
      part = undefined
      filled = 0
      isFirst = false
    }
  }
  if (part || isFirst) yield part?.subarray(0, filled) ?? new Uint8Array()
}
