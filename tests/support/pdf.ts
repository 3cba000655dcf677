import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { PDFiumDocument, PDFiumPage } from '@hyzyla/pdfium'

/** A rendered page: four bytes (blue, green, red, alpha) a pixel, row by row. */
export interface Picture {
  width: number
  height: number
  data: Uint8Array
}

let library: Promise<PDFiumLibrary> | undefined

/** The text of each page, as a reader copies it. */
export async function readPdfText(bytes: Uint8Array): Promise<string[]> {
  return withDocument(bytes, async (document) => [...document.pages()].map((page) => page.getText()))
}

/** A page, counted from 0, as a picture of `scale` pixels to the point. */
export async function renderPdf(bytes: Uint8Array, page: number, scale = 2): Promise<Picture> {
  return withDocument(bytes, async (document) => picture(document.getPage(page), scale))
}

/** The share of pixels that are darker than half, in a rectangle in pixels; the whole picture without one. */
export function inkIn(
  { width, height, data }: Picture,
  rect: { x: number; y: number; width: number; height: number } = { x: 0, y: 0, width, height },
): number {
  const left = Math.max(0, Math.floor(rect.x))
  const top = Math.max(0, Math.floor(rect.y))
  const right = Math.min(width, Math.ceil(rect.x + rect.width))
  const bottom = Math.min(height, Math.ceil(rect.y + rect.height))
  let dark = 0
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * width + x) * 4
      if (data[at]! + data[at + 1]! + data[at + 2]! < 384) dark++
    }
  }
  return dark / Math.max(1, (right - left) * (bottom - top))
}

async function picture(page: PDFiumPage, scale: number): Promise<Picture> {
  const { width, height, data } = await page.render({ scale, render: 'bitmap' })
  return { width, height, data }
}

async function withDocument<Result>(
  bytes: Uint8Array,
  read: (document: PDFiumDocument) => Promise<Result>,
): Promise<Result> {
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(bytes)
  try {
    return await read(document)
  } finally {
    document.destroy()
  }
}
