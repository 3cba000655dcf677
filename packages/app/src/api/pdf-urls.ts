const at = (...parts: string[]) => `/api/${parts.map(encodeURIComponent).join('/')}/sheet.pdf`

/** Where the printed sheets are: blank for a form, filled for a submission. */
export const sheetPdfUrl = {
  ofForm: (formId: string) => at('forms', formId),
  ofSubmission: (submissionId: string) => at('submissions', submissionId),
}
