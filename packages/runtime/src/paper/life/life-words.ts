import type { Locale } from '../../fields/field-type.ts'

export interface LifeWords {
  number(number: string): string
  correction(count: number): string
  /** In a corrected cell's corner: the corrections that changed it. */
  mark(counts: string): string
  correctionsInAll(count: number): string
  voided: string
  issued: string
  /** Across the pages: of a voided record, and of one that was not submitted yet. */
  stamps: { void: string; draft: string }
  gap: string
  colon: string
}

/** What the sheet says of a record's life. */
export const LIFE_WORDS: Readonly<Record<Locale, LifeWords>> = {
  zh: {
    number: (number) => `编号：${number}`,
    correction: (count) => `更正${count}`,
    mark: (counts) => `更${counts}`,
    correctionsInAll: (count) => `共 ${count} 次更正`,
    voided: '作废',
    issued: '出具',
    stamps: { void: '作废', draft: '草稿' },
    gap: '　',
    colon: '：',
  },
  en: {
    number: (number) => `No. ${number}`,
    correction: (count) => `Correction ${count}`,
    mark: (counts) => `C${counts}`,
    correctionsInAll: (count) => `${count} corrections in all`,
    voided: 'Void',
    issued: 'Issued',
    stamps: { void: 'VOID', draft: 'DRAFT' },
    gap: '  ',
    colon: ': ',
  },
}
