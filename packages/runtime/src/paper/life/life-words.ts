import type { Locale } from '../../fields/field-type.ts'

export interface LifeWords {
  number(number: string): string
  correction(count: number): string
  /** In a corrected cell's corner: the corrections that changed it. */
  mark(counts: string): string
  correctionsInAll(count: number): string
  voided: string
  refused: string
  issued: string
  /** Across the pages: of a voided record, of one that was refused, and of one that was not submitted yet. */
  stamps: { void: string; refused: string; draft: string }
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
    refused: '已拒绝',
    issued: '出具',
    stamps: { void: '作废', refused: '已拒绝', draft: '草稿' },
    gap: '　',
    colon: '：',
  },
  en: {
    number: (number) => `No. ${number}`,
    correction: (count) => `Correction ${count}`,
    mark: (counts) => `C${counts}`,
    correctionsInAll: (count) => `${count} corrections in all`,
    voided: 'Void',
    refused: 'Refused',
    issued: 'Issued',
    stamps: { void: 'VOID', refused: 'REFUSED', draft: 'DRAFT' },
    gap: '  ',
    colon: ': ',
  },
}
