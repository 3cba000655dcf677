import type { Locale } from '@paperwright/runtime'

interface PdfChoice {
  /** The language of the printed words. */
  locale: Locale
  /** Asks the browser to save the file instead of showing it. */
  download?: boolean
}

const at = (kind: 'forms' | 'submissions', id: string, { locale, download = false }: PdfChoice) =>
  `/api/${kind}/${encodeURIComponent(id)}/sheet.pdf?locale=${locale}${download ? '&download=1' : ''}`

/** Where the printed sheets are: blank for a form, filled for a submission. */
export const sheetPdfUrl = {
  ofForm: (formId: string, choice: PdfChoice) => at('forms', formId, choice),
  ofSubmission: (submissionId: string, choice: PdfChoice) => at('submissions', submissionId, choice),
}
