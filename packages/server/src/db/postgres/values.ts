/**
 * How values are written, by the type that PostgreSQL says they are to have. Texts stand as they are everywhere: what
 * drizzle gives is written already, JSON among it.
 */
export const writers: Record<number, (value: unknown) => string> = {
  // boolean
  16: String,
  // text
  25: writeText,
  // json, jsonb
  114: writeText,
  3802: writeText,
  // date, timestamp, timestamptz
  1082: writeText,
  1114: writeText,
  1184: writeText,
  // text[], uuid[]
  1009: writeList,
  2951: writeList,
}

const asWritten = (text: string) => text

/** How values are read that postgres.js reads otherwise or not at all, by their type. Drizzle reads moments from their text. */
export const readers: Record<number, (text: string) => unknown> = {
  1082: asWritten,
  1114: asWritten,
  1184: asWritten,
  1009: readList,
  2951: readList,
}

function writeText(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function writeList(value: unknown): string {
  if (!Array.isArray(value)) return String(value)
  const items = value.map((item: unknown) =>
    item === null ? 'null' : `"${String(item).replace(/["\\]/g, '\\$&')}"`,
  )
  return `{${items.join(',')}}`
}

/** `{a,"b, \"c\"",NULL}`: a list of one dimension. */
function readList(text: string): (string | null)[] {
  return [...text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|[^,]+/gs)].map(([item, quoted]) => {
    if (quoted !== undefined) return quoted.replace(/\\(.)/gs, '$1')
    return item === 'NULL' ? null : item
  })
}
