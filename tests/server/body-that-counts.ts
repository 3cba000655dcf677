const PIECE = new Uint8Array(64 * 1024).fill(120)

/** A body of so many megabytes that says how much of it was read. */
export function bodyThatCounts(megabytes: number): { body: ReadableStream<Uint8Array>; read(): number } {
  let read = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (read >= megabytes * 1024 * 1024) return controller.close()
        read += PIECE.length
        controller.enqueue(PIECE)
      },
    },
    { highWaterMark: 0 },
  )
  return { body, read: () => read }
}
