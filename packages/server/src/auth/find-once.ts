import type { FindActor, FoundActor } from './find-actor.ts'

/** Looks up who sent a request once, however many ask. */
export function findOnce(find: FindActor): FindActor {
  const found = new WeakMap<Headers, Promise<FoundActor | undefined>>()
  return (headers) => {
    const known = found.get(headers) ?? find(headers)
    found.set(headers, known)
    return known
  }
}
