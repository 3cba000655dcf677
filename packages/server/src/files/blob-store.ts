/** Where the bytes of files lie, by key. The same key is written once. */
export interface BlobStore {
  put(key: string, bytes: Uint8Array | AsyncIterable<Uint8Array>, type: string): Promise<void>
  /** Undefined where there is none. */
  get(key: string): Promise<ReadableStream<Uint8Array> | undefined>
  /** Nothing happens where there is none. */
  delete(key: string): Promise<void>
}

/** A whole blob; undefined where there is none. */
export async function readBlob(store: BlobStore, key: string): Promise<Uint8Array | undefined> {
  const stream = await store.get(key)
  return stream && new Uint8Array(await new Response(stream).arrayBuffer())
}
