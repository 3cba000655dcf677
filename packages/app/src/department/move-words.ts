import { DEPARTMENT_WORDS } from './department-words.ts'

/** What is said where records go to another department. */
const zh = {
  move: {
    button: '改部门',
    title: (number: string) => `${number} 改到哪个部门？`,
    lead: '改了以后，那个部门的人看得到这条记录；原来部门的人按权限可能看不到了。会记在历史里。',
    to: '改到',
    picks: ['转办', '原来选错了部门', '部门调整'],
    confirm: '改部门',
    failed: '没有改成，请再试一次。',
    outdated: '这条记录刚刚被改过。请看过现在的样子，再改一次。',
    mayNot: '您没有更正这张表的权限。',
  },
  without: {
    said: (count: string) =>
      `有 ${count} 条记录不属于任何部门：除了提交的人，只有看得到全部记录的人看得到它们。`,
    button: '归到一个部门',
    title: (count: string) => `${count} 条记录归到哪个部门？`,
    picks: ['导入时没有选部门', '补录部门'],
    doing: (done: string, all: string) => `已改 ${done} / ${all}`,
    confirm: '归到这个部门',
  },
}

export type MoveWords = typeof zh

const en: MoveWords = {
  move: {
    button: 'Change department',
    title: (number) => `Move ${number} to another department`,
    lead: 'Members of the new department will see this record, and members of the current one may lose access. The move is noted in its history.',
    to: 'Move to',
    picks: ['Handed over', 'Wrong department chosen', 'Departments reorganised'],
    confirm: 'Change department',
    failed: 'Couldn’t change the department. Please try again.',
    outdated: 'Someone just changed this record. Review it and try again.',
    mayNot: 'You don’t have permission to correct records of this form.',
  },
  without: {
    said: (count) =>
      `${count} records have no department. Only the people who submitted them and people who see all records can see them.`,
    button: 'Assign a department',
    title: (count) => `Assign ${count} records to a department`,
    picks: ['No department chosen at import', 'Department added later'],
    doing: (done, all) => `${done} of ${all} changed`,
    confirm: 'Assign',
  },
}

export const MOVE_WORDS = {
  zh: { ...DEPARTMENT_WORDS.zh, ...zh },
  en: { ...DEPARTMENT_WORDS.en, ...en },
}
