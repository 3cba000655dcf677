/** A length as PDF writes it, to 1/1000 pt. Throws for what is no number: it would spoil the whole page. */
export function pdfNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a mark lies at ${value}: not a place on the page`)
  return String(Math.round(value * 1000) / 1000)
}
