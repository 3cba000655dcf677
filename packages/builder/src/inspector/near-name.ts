/** What an expression of a field (`reader`) calls another one: beside it by its key alone, else by the way from the record. */
export function nearName(pointer: string, reader: string): string {
  const list = reader.includes('/*') ? `${reader.slice(0, reader.lastIndexOf('/*') + 2)}/` : undefined
  const near = list !== undefined && pointer.startsWith(list) ? pointer.slice(list.length) : pointer.slice(1)
  return near.replaceAll('/*', '').replaceAll('/', '.')
}
