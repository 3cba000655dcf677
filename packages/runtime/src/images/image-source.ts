import type { SheetImage } from './sheet-image.ts'

/** Where a browser reads a picture: its address, or its bytes as a data URI; undefined where neither was given. */
export function imageSource({ src, type, bytes }: SheetImage): string | undefined {
  if (src !== undefined || !bytes) return src
  let binary = ''
  // As many arguments as every engine takes.
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return `data:${type};base64,${btoa(binary)}`
}

const CHUNK = 8192
