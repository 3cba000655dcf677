/**
 * Pointers into a list's entries after an entry was put in (`delta` 1) or taken out (-1) at `index`;
 * what pointed into the entry that was taken out is dropped.
 */
export function movePointers<Value>(
  values: ReadonlyMap<string, Value>,
  list: string,
  index: number,
  delta: 1 | -1,
): Map<string, Value> {
  const moved = new Map<string, Value>()
  const inside = `${list}/`
  for (const [pointer, value] of values) {
    const [at, ...rest] = pointer.startsWith(inside) ? pointer.slice(inside.length).split('/') : []
    const entry = Number(at)
    if (at === undefined || entry < index) moved.set(pointer, value)
    else if (delta === 1 || entry > index) moved.set([list, entry + delta, ...rest].join('/'), value)
  }
  return moved
}
