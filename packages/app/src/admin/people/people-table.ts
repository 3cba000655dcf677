import type { Locale } from '@paperwright/runtime'
import type { Department } from '../../api/access.ts'
import type { NewEntry } from '../../api/people.ts'
import type { FileTable } from '../../read-file/file-table.ts'

/** What a column of the table says of people. */
export const COLUMNS = ['name', 'username', 'email', 'department', 'departments', 'posts'] as const
export type Column = (typeof COLUMNS)[number]

/** What heads mean a column; the first of each language stands in the template. */
export const HEADS: Record<Column, Record<Locale, readonly string[]>> = {
  name: { zh: ['姓名', '名字'], en: ['Name', 'Full name'] },
  username: { zh: ['用户名', '登录名', '工号'], en: ['User name', 'Username', 'Login'] },
  email: { zh: ['邮箱', '电子邮箱', '电子邮件'], en: ['Email', 'E-mail', 'Email address'] },
  department: { zh: ['部门', '所属部门'], en: ['Department'] },
  departments: { zh: ['兼属部门', '其他部门'], en: ['Other departments'] },
  posts: { zh: ['岗位', '职务'], en: ['Positions', 'Position', 'Posts', 'Post'] },
}

/** What is wrong with a row; `word`: what is not known, `suggestion`: what was perhaps meant. */
export interface RowFault {
  code: string
  word?: string
  suggestion?: { id: string; name: string }
}

export interface PersonRow {
  /** The row of the file, from 1. */
  place: number
  entry: NewEntry
  faults: RowFault[]
}

type Named = Pick<Department, 'id' | 'zh' | 'en'>

interface Known {
  departments: readonly Named[]
  posts: readonly Named[]
  locale: Locale
  /** Words of the file that stand for a department or post, by the id. */
  meant: ReadonlyMap<string, string>
}

/** Which column of the table says what; undefined where none does. */
export function findColumns({ heads }: Pick<FileTable, 'heads'>): Partial<Record<Column, number>> {
  const clean = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ')
  const found = COLUMNS.flatMap((column): [Column, number][] => {
    const known = [...HEADS[column].zh, ...HEADS[column].en].map(clean)
    const index = heads.findIndex((head) => known.includes(clean(head)))
    return index === -1 ? [] : [[column, index]]
  })
  return Object.fromEntries(found)
}

/** The people of a table, each with what can be said to be wrong without the server. Rows without any word are left out. */
export function readPeople(table: FileTable, known: Known): PersonRow[] {
  const columns = findColumns(table)
  const rows = table.rows.flatMap((cells, index): PersonRow[] => {
    const textOf = (column: Column) => {
      const at = columns[column]
      return at === undefined ? '' : String(cells[at] ?? '').trim()
    }
    if (COLUMNS.every((column) => textOf(column) === '')) return []
    const faults: RowFault[] = []
    const idsOf = (column: Column, places: readonly Named[], code: string) =>
      split(textOf(column)).flatMap((word) => {
        const id = known.meant.get(word) ?? idNamed(word, places)
        if (id !== undefined) return [id]
        faults.push({ code, word, ...suggested(word, places, known.locale) })
        return []
      })
    const [department = null, ...others] = idsOf('department', known.departments, 'unknown-department')
    const beside = [...others, ...idsOf('departments', known.departments, 'unknown-department')]
    const entry: NewEntry = {
      name: textOf('name'),
      username: textOf('username') || null,
      email: textOf('email') || null,
      department,
      departments: [...new Set(beside)].filter((one) => one !== department),
      posts: [...new Set(idsOf('posts', known.posts, 'unknown-post'))],
    }
    if (entry.name === '') faults.push({ code: 'no-name' })
    if (entry.username === null && entry.email === null) faults.push({ code: 'no-sign-in' })
    return [{ place: table.places[index] ?? index + 2, entry, faults }]
  })
  for (const row of twice(rows)) row.faults.push({ code: 'twice' })
  return rows
}

/** Rows whose user name or address stands in an earlier one. */
function twice(rows: readonly PersonRow[]): PersonRow[] {
  const seen = new Set<string>()
  return rows.filter(({ entry: { username, email } }) => {
    const names = [username, email].flatMap((one) => (one === null ? [] : [one.toLowerCase()]))
    const again = names.some((one) => seen.has(one))
    for (const one of names) seen.add(one)
    return again
  })
}

function split(text: string): string[] {
  return text
    .split(/[、,，;；\n]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function idNamed(word: string, places: readonly Named[]): string | undefined {
  const wanted = word.toLowerCase()
  return places.find(({ id, zh, en }) => [id, zh, en].some((name) => name.toLowerCase() === wanted))?.id
}

/** The place whose name is most like a word, where less than half of it is different. */
function suggested(word: string, places: readonly Named[], locale: Locale): Pick<RowFault, 'suggestion'> {
  const wanted = word.toLowerCase()
  const ranked = places
    .flatMap((place) =>
      [place.zh, place.en].map((name) => ({
        place,
        share: distance(wanted, name.toLowerCase()) / Math.max(wanted.length, name.length),
      })),
    )
    .sort((a, b) => a.share - b.share)
  const [best] = ranked
  if (!best || best.share >= 0.6) return {}
  return { suggestion: { id: best.place.id, name: best.place[locale] } }
}

/** Letters to put in, take out or change to come from one word to the other. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1]
    for (const [column, against] of [...other].entries())
      line.push(
        Math.min(above[column + 1]! + 1, line[column]! + 1, above[column]! + (letter === against ? 0 : 1)),
      )
    above = line
  }
  return above[other.length]!
}
