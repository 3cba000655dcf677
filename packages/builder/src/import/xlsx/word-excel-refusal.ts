import type { Locale } from '@paperwright/runtime'
import type { ExcelRefusal, ExcelRefused } from './excel-refused.ts'

type Params = ExcelRefused['params']
type Words = Record<ExcelRefusal, (params: Params) => string>

const zh: Words = {
  notExcel: () => '这不是 Excel 文件（.xlsx）。请选择用 Excel 或 WPS 保存的 .xlsx 文件。',
  oldExcel: () => '这是旧格式的 Excel 文件（.xls）。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再导入。',
  protected: () => '文件设有打开密码。请在 Excel 或 WPS 中取消密码，保存后再导入。',
  damaged: () => '文件已损坏，无法读取。请在 Excel 或 WPS 中打开，重新另存为 .xlsx 后再导入。',
  fileTooLarge: ({ megabytes }) => `文件超过 ${megabytes} MB。请删除其中的图片和不需要的工作表后再导入。`,
  unpacksTooLarge: ({ megabytes }) =>
    `文件解压后超过 ${megabytes} MB。请把要导入的表格复制到新的工作簿，保存后再导入。`,
  tooDense: () => '文件里几乎全是重复的空白内容，没有读取。请把要导入的表格复制到新的工作簿，保存后再导入。',
  tooMuch: ({ elements }) =>
    `文件里的单元格和标记超过 ${elements} 个。请把要导入的表格复制到新的工作簿，保存后再导入。`,
  tooSlow: ({ seconds }) =>
    `文件读了 ${seconds} 秒还没有读完，已停止。请把要导入的表格复制到新的工作簿，保存后再导入。`,
  sheetTooLarge: ({ sheet, rows, columns }) =>
    `工作表“${sheet}”超过 ${rows} 行或 ${columns} 列（带边框的空格也计入）。请删除或清除多余的行列，或隐藏这个工作表，再导入。`,
}

const en: Words = {
  notExcel: () => 'This isn’t an Excel file. Please choose an .xlsx file saved by Excel or WPS.',
  oldExcel: () =>
    'This is an old Excel file (.xls). Open it in Excel or WPS, save it as .xlsx and import that.',
  protected: () =>
    'This file is password-protected. Remove the password in Excel or WPS, save the file and import it again.',
  damaged: () =>
    'This file is damaged and can’t be read. Open it in Excel or WPS, save it as .xlsx again and import that.',
  fileTooLarge: ({ megabytes }) =>
    `This file is larger than ${megabytes} MB. Delete pictures and worksheets you don’t need, then import it again.`,
  unpacksTooLarge: ({ megabytes }) =>
    `This file is larger than ${megabytes} MB when unpacked. Copy the table into a new workbook, save that and import it.`,
  tooDense: () =>
    'This file wasn’t read because it contains almost nothing but repeated empty content. Copy the table into a new workbook, save that and import it.',
  tooMuch: ({ elements }) =>
    `This file has more than ${elements} cells and elements. Copy the table into a new workbook, save that and import it.`,
  tooSlow: ({ seconds }) =>
    `Reading this file took longer than ${seconds} seconds. Copy the table into a new workbook, save that and import it.`,
  sheetTooLarge: ({ sheet, rows, columns }) =>
    `The worksheet "${sheet}" has more than ${rows} rows or ${columns} columns (including empty cells with borders). Delete or clear what you don’t need, or hide the worksheet, then import the file again.`,
}

const words: Record<Locale, Words> = { zh, en }

/** Why an Excel file was not read, and the way out. */
export function wordExcelRefusal({ code, params }: ExcelRefused, locale: Locale): string {
  return words[locale][code](params)
}
