import { contextOf, entryOf, isFeelContext, type FeelContext, type FeelValue } from '../feel-value.ts'
import { define, defineOfEntries, type Builtin } from './define.ts'

export const contexts: readonly Builtin[] = [
  define('get value', { m: 'context', key: 'string' }, ({ m, key }) => entryOf(m, key) ?? null),
  define('get entries', { m: 'context' }, ({ m }, run) => {
    const entries = Object.entries(m)
    run.requireEntries(entries.length)
    return entries.map(([key, value = null]) => ({ key, value }))
  }),
  defineOfEntries('context', (entries) => {
    const made = new Map<string, FeelValue>()
    for (const entry of entries) {
      const { key, value } = isFeelContext(entry) ? entry : {}
      if (typeof key !== 'string' || value === undefined || made.has(key)) return null
      made.set(key, value)
    }
    return contextOf(made)
  }),
  defineOfEntries('context merge', (entries, run) => {
    const made = new Map<string, FeelValue>()
    for (const entry of entries) {
      if (!isFeelContext(entry)) return null
      run.spend(Object.keys(entry).length)
      for (const [key, value = null] of Object.entries(entry)) made.set(key, value)
    }
    return contextOf(made)
  }),
  define(
    'context put',
    { context: 'context', keys: 'list?', value: 'any', key: 'string?' },
    ({ context, keys, value, key }, run) => {
      const path = keys ?? (typeof key === 'string' ? [key] : [])
      run.spend(Object.keys(context).length)
      return path.length > 0 && path.length < 100 ? put(context, path, value) : null
    },
  ),
]

function put(
  context: FeelValue | undefined,
  [key, ...below]: readonly FeelValue[],
  value: FeelValue,
): FeelContext | null {
  if (typeof key !== 'string' || !isFeelContext(context)) return null
  const inside = below.length > 0 ? put(context[key], below, value) : value
  if (below.length > 0 && inside === null) return null
  return contextOf([
    ...Object.entries(context).map(([name, one = null]) => [name, one] as const),
    [key, inside],
  ])
}
