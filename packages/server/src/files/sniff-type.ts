import { fileTypeFromFile } from 'file-type'
import type { Upload } from './receive-upload.ts'

/** Text files have no mark of their own; these names say what is in them. Pages and drawings that run scripts are not among them. */
const TEXTS: Record<string, string> = {
  txt: 'text/plain',
  csv: 'text/csv',
  md: 'text/plain',
  log: 'text/plain',
}

/** Programs, and what browsers run. */
const REFUSED =
  /^(application\/(x-msdownload|x-elf|x-mach-binary|x-sh|java-vm|x-apple-diskimage|vnd\.microsoft\.portable-executable|wasm|xml)|text\/html|image\/svg\+xml)$/

/** The media type that the bytes at a path show, whatever the name says; undefined for what is no kind of file that records keep. */
export async function sniffType(
  { path, isText }: Pick<Upload, 'path' | 'isText'>,
  name: string,
): Promise<string | undefined> {
  const found = await fileTypeFromFile(path)
  if (found) return REFUSED.test(found.mime) ? undefined : found.mime
  const type = TEXTS[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '']
  return isText ? type : undefined
}
