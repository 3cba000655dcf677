import type { Locale } from '../fields/field-type.ts'

/** The screen's own words; the sheet's words come from the form. */
export interface ScreenWords {
  required: string
  problems(count: number): string
  warnings(count: number): string
  goOn: string
  /** Leads to the other record. */
  seeOther: string
  pickDate: string
  none: string
  entry(number: number): string
  addEntry: string
  showMore(count: number): string
  addColumn: string
  entryMenu(number: number): string
  insertAbove: string
  insertBelow: string
  insertLeft: string
  insertRight: string
  duplicate: string
  moveUp: string
  moveDown: string
  moveLeft: string
  moveRight: string
  remove: string
  removed(number: number): string
  undo: string
  close: string
  signHere: string
  signDate: string
  seal: string
  part(number: number, count: number): string
  colon: string
  checkFailed: string
  /** In place of a field that the person may not see. */
  withheld: string
  /** In place of the number that the record has not got yet. */
  numberedLater: string
  /** Beside the value of a field whose type the program was not given. */
  unknownType(name: string): string
}

const zh: ScreenWords = {
  required: '必填',
  problems: (count) => `有 ${count} 处需要修改`,
  warnings: (count) => `请核对 ${count} 处提醒；确认无误可以照样提交`,
  goOn: '照样提交',
  seeOther: '查看那份记录',
  pickDate: '选择日期',
  none: '未选',
  entry: (number) => `第 ${number} 行`,
  addEntry: '添加一行',
  showMore: (count) => `显示更多（还有 ${count} 项）`,
  addColumn: '添加一列',
  entryMenu: (number) => `第 ${number} 行的操作`,
  insertAbove: '在上方插入',
  insertBelow: '在下方插入',
  insertLeft: '在左侧插入',
  insertRight: '在右侧插入',
  duplicate: '复制',
  moveUp: '上移',
  moveDown: '下移',
  moveLeft: '左移',
  moveRight: '右移',
  remove: '删除',
  removed: (number) => `已删除第 ${number} 行`,
  undo: '撤销',
  close: '知道了',
  signHere: '打印后签字',
  signDate: '年　　月　　日',
  seal: '（盖章）',
  part: (number, count) => `第 ${number} 部分，共 ${count} 部分`,
  colon: '：',
  checkFailed: '检查没有完成，请再试一次',
  withheld: '无权查看',
  numberedLater: '提交后自动编号',
  unknownType: (name) => `本系统没有安装字段类型“${name}”：已有内容原样保留，暂时不能填写，请联系管理员`,
}

const en: ScreenWords = {
  required: 'required',
  problems: (count) => (count === 1 ? 'Please correct 1 entry' : `Please correct ${count} entries`),
  warnings: (count) =>
    count === 1
      ? 'Please check 1 warning; you can still submit'
      : `Please check ${count} warnings; you can still submit`,
  goOn: 'Submit anyway',
  seeOther: 'View that record',
  pickDate: 'Pick a date',
  none: 'none',
  entry: (number) => `Row ${number}`,
  addEntry: 'Add row',
  showMore: (count) => `Show more (${count} left)`,
  addColumn: 'Add column',
  entryMenu: (number) => `Actions for row ${number}`,
  insertAbove: 'Insert above',
  insertBelow: 'Insert below',
  insertLeft: 'Insert left',
  insertRight: 'Insert right',
  duplicate: 'Duplicate',
  moveUp: 'Move up',
  moveDown: 'Move down',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  remove: 'Delete',
  removed: (number) => `Row ${number} deleted`,
  undo: 'Undo',
  close: 'Close',
  signHere: 'sign on the printed form',
  signDate: 'Date: ________',
  seal: '(seal)',
  part: (number, count) => `Part ${number} of ${count}`,
  colon: ': ',
  checkFailed: 'Couldn’t finish checking. Please try again.',
  withheld: 'You don’t have access to this field',
  numberedLater: 'Assigned when submitted',
  unknownType: (name) =>
    `the field type “${name}” isn’t installed, so this value can’t be changed; please tell an admin`,
}

export const screenWords: Record<Locale, ScreenWords> = { zh, en }
