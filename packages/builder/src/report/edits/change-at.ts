import { joinPointer, splitPointer } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'

/** Settings by key, or by a pointer from there on (`/page/size`); undefined takes one away. */
export type Settings = Readonly<Record<string, unknown>>

/**
 * The report with other settings at a JSON pointer, and nothing else where nothing is there (any more). What lies on the
 * way to a setting is made, and leaves with the last of its settings.
 */
export function changeAt(report: Report, pointer: string, settings: Settings): Report {
  const place = splitPointer(pointer)
  if (place.reduce<unknown>(childOf, report) === undefined) return report
  const changed = Object.entries(settings).reduce<unknown>((now, [key, value]) => {
    const path = key.startsWith('/') ? splitPointer(key) : [key]
    return setIn(now, [...place, ...path], value)
  }, report)
  return changed as Report
}

/** The pointer of something in a query. */
export function inQuery(query: string, ...keys: (string | number)[]): string {
  return joinPointer(['queries', query, ...keys])
}

function setIn(node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  const child = childOf(node, key)
  const next = setIn(child, rest, value)
  if (next === child) return node
  if (Array.isArray(node)) {
    const list = next === undefined ? node.toSpliced(Number(key), 1) : node.toSpliced(Number(key), 1, next)
    return list.length > 0 ? list : undefined
  }
  if (next !== undefined) return { ...(node as object), [key]: next }
  const { [key]: _, ...others } = node as Record<string, unknown>
  return Object.keys(others).length > 0 ? others : undefined
}

function childOf(node: unknown, key: string): unknown {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined
  return (node as Record<string, unknown>)[key]
}
