/** A value as PostgreSQL reads it, whatever type it is to have: what drizzle gives is written already, JSON among it. */
export function writeValue(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  if (Array.isArray(value)) return writeList(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const asWritten = (text: string) => text

/** How values are read that postgres.js reads otherwise or not at all, by their type. */
export const readers: Record<number, (text: string) => unknown> = {
  // date, timestamp, timestamptz: drizzle reads them from their text.
  1082: asWritten,
  1114: asWritten,
  1184: asWritten,
  // text[], uuid[]
  1009: readList,
  2951: readList,
}

function writeList(list: readonly unknown[]): string {
  const items = list.map((item) => writeValue(item)?.replace(/["\\]/g, '\\$&'))
  return `{${items.map((item) => (item === undefined ? 'null' : `"${item}"`)).join(',')}}`
}

/** `{a,"b, \"c\"",NULL}`: a list of one dimension. */
function readList(text: string): (string | null)[] {
  return [...text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|[^,]+/gs)].map(([item, quoted]) => {
    if (quoted !== undefined) return quoted.replace(/\\(.)/gs, '$1')
    return item === 'NULL' ? null : item
  })
}
