import { expect, test } from 'vitest'
import { findColumns, readPeople } from './people-table.ts'

const departments = [
  { id: 'customer-service', zh: '客户服务部', en: 'Customer service' },
  { id: 'finance', zh: '财务部', en: 'Finance' },
]
const posts = [
  {
    id: 'complaint-specialist',
    zh: '客户投诉专员',
    en: 'Complaint specialist',
    department: 'customer-service',
    reach: null,
  },
]
const known = { departments, posts, locale: 'zh' as const, meant: new Map<string, string>() }
const heads = ['工号', '姓名', '部门', '岗位', '备注']
const tableOf = (...rows: (string | number)[][]) => ({
  name: '',
  heads,
  rows,
  places: rows.map((_, index) => index + 2),
})

test('columns are found by their heads, in either language', () => {
  expect(findColumns({ heads })).toEqual({ username: 0, name: 1, department: 2, posts: 3 })
  expect(findColumns({ heads: [' user  name', 'NAME', 'Email'] })).toEqual({ username: 0, name: 1, email: 2 })
})

test('a row gives a person, departments and posts by their names; the first department is the foremost', () => {
  expect(
    readPeople(tableOf([1017, '王芳', '客户服务部、Finance', 'complaint-specialist', '新']), known),
  ).toEqual([
    {
      place: 2,
      entry: {
        name: '王芳',
        username: '1017',
        email: null,
        department: 'customer-service',
        departments: ['finance'],
        posts: ['complaint-specialist'],
      },
      faults: [],
    },
  ])
})

test('a row says what is wrong with it, with what was perhaps meant', () => {
  const rows = readPeople(
    tableOf(
      ['wang', '王芳', '客服部', ''],
      ['WANG', '', '财务部', '钓鱼'],
      ['', '李明', '', ''],
      ['', '', '', ''],
    ),
    known,
  )
  expect(rows.map(({ faults }) => faults)).toEqual([
    [
      {
        code: 'unknown-department',
        word: '客服部',
        suggestion: { id: 'customer-service', name: '客户服务部' },
      },
    ],
    [{ code: 'unknown-post', word: '钓鱼' }, { code: 'no-name' }, { code: 'twice' }],
    [{ code: 'no-sign-in' }],
  ])
  const meant = new Map([['客服部', 'customer-service']])
  const [mended] = readPeople(tableOf(['wang', '王芳', '客服部', '']), { ...known, meant })
  expect(mended).toMatchObject({ entry: { department: 'customer-service' }, faults: [] })
})
