/** The most that is read of an Excel file. */
export const limits = {
  fileMegabytes: 5,
  unpackedMegabytes: 50,
  rows: 200,
  columns: 60,
} as const

/** Why an Excel file is not read. */
export type ExcelRefusal =
  | 'notExcel'
  | 'oldExcel'
  | 'protected'
  | 'damaged'
  | 'fileTooLarge'
  | 'unpacksTooLarge'
  | 'sheetTooLarge'

/** A file that is not read: why (`code`, worded by `wordExcelRefusal`) and what the words need. */
export class ExcelRefused extends Error {
  override name = 'ExcelRefused'

  constructor(
    readonly code: ExcelRefusal,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
  }
}
