/** Where the bytes of files lie, by key. The same key is written once. */
export interface BlobStore {
  /** What is put is there whole or not at all, also where the iterable or the process breaks off. */
  put(key: string, bytes: Uint8Array | AsyncIterable<Uint8Array>, type: string): Promise<void>
  /** Puts what lies at this path, which may be moved away. */
  putFile(key: string, path: string, type: string): Promise<void>
  /** Removes what was begun before this moment and never came to its end. */
  forgetUnfinished(before: Date): Promise<void>
  /** Undefined where there is none. */
  get(key: string): Promise<ReadableStream<Uint8Array> | undefined>
  /** Nothing happens where there is none. */
  delete(key: string): Promise<void>
}

/** Names with folders between slashes; nothing that leads out of a store, or is spelled otherwise in an address. */
const KEY = /^[\w-]+(\.[\w-]+)*(\/[\w-]+(\.[\w-]+)*)*$/

/** The key itself. */
export function requireKey(key: string): string {
  if (!KEY.test(key)) throw new Error('no key of a blob')
  return key
}

/** A whole blob; undefined where there is none. */
export async function readBlob(store: BlobStore, key: string): Promise<Uint8Array | undefined> {
  const stream = await store.get(key)
  return stream && new Uint8Array(await new Response(stream).arrayBuffer())
}
