const STEP = 1024

/** A file's size as people read it: `312 KB`, `1.2 MB`. */
export function wordSize(bytes: number): string {
  if (bytes < STEP) return `${bytes} B`
  const kilobytes = bytes / STEP
  if (Math.round(kilobytes) < STEP) return `${Math.round(kilobytes)} KB`
  return `${(kilobytes / STEP).toFixed(1).replace(/\.0$/, '')} MB`
}
