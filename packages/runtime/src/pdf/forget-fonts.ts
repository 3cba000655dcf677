import { forgetFontPrograms } from './font-program.ts'
import { closeFonts } from './open-font.ts'

/** Drops the fonts that are kept, some 50 MB when all four faces are open, and what was embedded of them. */
export function forgetFonts(): void {
  closeFonts()
  forgetFontPrograms()
}
