/** A picture for a sheet, given to the engine from outside: its size for the layout, its bytes or address for a painter. */
export interface SheetImage {
  type: 'image/jpeg' | 'image/png'
  /** Pixels, as the picture is looked at: turned upright where the camera says so. */
  width: number
  height: number
  /** Where a browser reads it, a URL or data URI. `paintSvg` makes one of the bytes where it is left out. */
  src?: string
  /** The file. Printing to PDF needs it. */
  bytes?: Uint8Array
}

/** The pictures at hand, by the stored file's id. */
export type SheetImages = ReadonlyMap<string, SheetImage>

/** True of the media types that every painter can print. */
export function isPrintable(type: string): boolean {
  return type === 'image/jpeg' || type === 'image/png'
}
