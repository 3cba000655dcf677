/** The most that is read of an Excel file. */
export interface ExcelLimits {
  fileMegabytes: number
  unpackedMegabytes: number
  /** XML elements of all parts that are read: what reading costs, whatever a file says of its size. */
  elements: number
  /** Of each sheet's used area. */
  rows: number
  columns: number
}

/** What a sheet of paper needs, and far more. */
export const limits: ExcelLimits = {
  fileMegabytes: 5,
  unpackedMegabytes: 50,
  elements: 400_000,
  rows: 200,
  columns: 60,
}

/** Why an Excel file is not read. */
export type ExcelRefusal =
  | 'notExcel'
  | 'oldExcel'
  | 'protected'
  | 'damaged'
  | 'fileTooLarge'
  | 'unpacksTooLarge'
  | 'tooDense'
  | 'tooMuch'
  | 'tooSlow'
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
