import type { Locale } from '@paperwright/runtime'
import { textCell } from '../exchange/export/cell.ts'
import { exportTypes } from '../exchange/export/export-file.ts'
import { openWorkbook } from '../exchange/xlsx/open-workbook.ts'
import type { Services } from '../services.ts'
import type { Person } from './person.ts'
import { listPlaces } from './places.ts'

const WORDS = {
  zh: {
    title: '人员',
    heads: ['姓名', '用户名', '邮箱', '部门', '兼属部门', '岗位', '状态'],
    states: ['可登录', '已停用'],
    between: '、',
  },
  en: {
    title: 'People',
    heads: ['Name', 'User name', 'Email', 'Department', 'Other departments', 'Positions', 'Status'],
    states: ['Active', 'Deactivated'],
    between: ', ',
  },
} as const

const WIDTHS = [14, 16, 26, 18, 22, 34, 10]

/** People as an Excel table, with the heads that a list of new people has. */
export async function exportPeople(
  services: Pick<Services, 'db'>,
  { people, locale }: { people: readonly Person[]; locale: Locale },
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const { posts, departments } = await listPlaces(services)
  const { title, heads, states, between } = WORDS[locale]
  const named = (of: readonly { id: string; zh: string; en: string }[], ids: readonly string[]) =>
    ids.map((id) => of.find((one) => one.id === id)?.[locale] ?? id).join(between)
  const columns = heads.map((head, index) => ({ head, width: WIDTHS[index]! }))
  const workbook = openWorkbook([{ title, columns }])
  for (const person of people)
    workbook.addRow(
      0,
      [
        person.name,
        person.username ?? '',
        person.email ?? '',
        named(departments, person.department === null ? [] : [person.department]),
        named(departments, person.departments),
        named(posts, person.posts),
        states[person.disabledAt === null ? 0 : 1]!,
      ].map(textCell),
    )
  workbook.close()
  const bytes = Buffer.concat(workbook.take())
  return { name: `${title}.xlsx`, type: exportTypes.xlsx, bytes }
}
