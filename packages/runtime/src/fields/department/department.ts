import type { FieldType } from '../field-type.ts'
import { namedType } from '../named-type.ts'

/** A department of the house. */
export const department: FieldType = namedType({
  name: 'department',
  picksFrom: 'departments',
  unknown: 'noSuchDepartment',
  sample: () => ({ id: 'finance', name: '财务部' }),
  words: {
    zh: { name: '部门', misfit: '请从名单中选择：输入部门名称的一部分，再选中部门' },
    en: {
      name: 'Department',
      misfit: 'please choose from the list: type part of the name, then pick the department',
    },
  },
})
