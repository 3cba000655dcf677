const zh = {
  department: '部门',
  choose: '请选择部门',
  none: '不属于部门（只有看得到全部的人看得到）',
  belongsTo: '记录属于',
  isMissing: '您没有部门：请先选定这条记录属于哪个部门，那个部门的人才看得到它。',
  importHint: '这些记录属于哪个部门，哪个部门的人就看得到。',
  unset: '（没有部门）',
}

export type DepartmentWords = typeof zh

const en: DepartmentWords = {
  department: 'Department',
  choose: 'Choose a department',
  none: 'None (visible only to people who see all records)',
  belongsTo: 'Belongs to',
  isMissing:
    'You aren’t in a department. Choose the one this record belongs to, so that its members can see it.',
  importHint: 'Members of this department can see these records.',
  unset: '(no department)',
}

export const DEPARTMENT_WORDS = { zh, en }
