import type { FieldType } from '../field-type.ts'
import { namedType } from '../named-type.ts'

/** Someone who belongs to the house. */
export const person: FieldType = namedType({
  name: 'person',
  picksFrom: 'people',
  unknown: 'noSuchPerson',
  sample: () => ({ id: 'sample', name: '张明' }),
  words: {
    zh: { name: '人员', misfit: '请从名单中选择：输入姓名的一部分，再选中本人' },
    en: {
      name: 'Person',
      misfit: 'please choose from the list: type part of the name, then pick the person',
    },
  },
})
