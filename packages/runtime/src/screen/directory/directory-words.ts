import type { DirectoryKind } from '../../directory/named.ts'
import type { Locale } from '../../fields/field-type.ts'
import type { SearchWords } from '../look-up/SearchInput.tsx'

interface DirectoryWords extends SearchWords {
  /** Where there is nobody to pick from. */
  missing: string
}

/** What a field says that is picked from the directory. */
export const directoryWords: Record<Locale, Record<DirectoryKind, DirectoryWords>> = {
  zh: {
    people: {
      matches: '人员名单',
      missing: '这里没有人员名单，不能选择',
      found: (count) => `找到 ${count} 人，用上下方向键选择，回车选定`,
      none: '名单里没有这个名字，请核对；确有此人的，请管理员先在“人员”中添加',
      failed: '现在查不到人员名单，请稍后再试',
    },
    departments: {
      matches: '部门名单',
      missing: '这里没有部门名单，不能选择',
      found: (count) => `找到 ${count} 个部门，用上下方向键选择，回车选定`,
      none: '没有这个部门，请核对名称；确有此部门的，请管理员先添加',
      failed: '现在查不到部门名单，请稍后再试',
    },
  },
  en: {
    people: {
      matches: 'People',
      missing: 'No list of people here to choose from',
      found: (count) =>
        `${count === 1 ? 'One person' : `${count} people`} found. Choose with the arrow keys and press Enter.`,
      none: 'Nobody here has that name. Please check it, or ask an admin to add the person.',
      failed: 'Can’t get the list of people right now. Please try again later.',
    },
    departments: {
      matches: 'Departments',
      missing: 'No list of departments here to choose from',
      found: (count) =>
        `${count === 1 ? 'One department' : `${count} departments`} found. Choose with the arrow keys and press Enter.`,
      none: 'No department has that name. Please check it, or ask an admin to add it.',
      failed: 'Can’t get the list of departments right now. Please try again later.',
    },
  },
}
