import type { Locale } from '@paperwright/runtime'

interface ExportWords {
  /** The place of an entry in its list. */
  row: string
  records: string
}

/** What a file says beside the form's own words and those of every record. */
export const exportWords: Record<Locale, ExportWords> = {
  zh: { row: '行号', records: '记录' },
  en: { row: 'Row', records: 'Records' },
}
