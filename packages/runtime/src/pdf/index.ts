export { createPrinter } from './printer.ts'
export type { Printer, PrintOptions } from './printer.ts'
export { forgetFonts } from './open-font.ts'
export { fontFile } from './font-files.ts'
