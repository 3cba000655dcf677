import { unreadable, type Form } from '@paperwright/runtime'
import { valueKindOf } from '@paperwright/runtime/kit'
import { isBlank } from './group-rows.ts'
import type { ImportCell } from './import-table.ts'
import { mappedColumns, type MappedColumn } from './read-rows.ts'
import { importableColumns } from './importable-columns.ts'
import { readCell } from './read-cell.ts'
import { plainHead } from './suggest-mapping.ts'

/** So much of a column must be values of the field. */
const FITTING = 0.9
/** So much of a head, at least, must stand in the other where any words are values of the field. */
const ALIKE = 0.5
/** Says nothing of a date, a time, a telephone number, an option. */
const ANY_WORDS = '某某 abc'

interface Pair {
  column: number
  field: MappedColumn
  /** How much of a head the other one is; 0 where neither stands in the other. */
  part: number
  /** Whether not just any words are values of the field. */
  isTelling: boolean
}

/**
 * Fields for the columns that no head has told: those whose values the column's first rows are, where a head stands within
 * the other (开始 in 开始时间), or where it is the one column for the one field of such values. No field twice. Gives the
 * mapping with these, and which columns they are, to be looked over.
 */
export function guessByValues(
  form: Form,
  mapping: readonly (string | null)[],
  {
    heads,
    samples,
    kept = [],
  }: { heads: readonly string[]; samples: readonly (readonly ImportCell[])[]; kept?: readonly string[] },
): { mapping: (string | null)[]; guessed: number[] } {
  const taken = new Set(mapping)
  const free = mapping.flatMap((pointer, column) => (pointer === null ? [column] : []))
  const fields = importableColumns(form, { locale: 'zh', kept }).filter(({ pointer }) => !taken.has(pointer))
  const readable = mappedColumns(
    form,
    fields.map(({ pointer }) => pointer),
    { kept },
  )
  const pairs = free.flatMap((column): Pair[] =>
    readable
      .filter((field) =>
        fits(
          field,
          samples.map((row) => row[column] ?? null),
        ),
      )
      .map((field) => ({
        column,
        field,
        part: partOf(heads[column] ?? '', field),
        isTelling: valueKindOf(field.schema) !== 'number' && read(field, ANY_WORDS) === unreadable,
      })),
  )
  const named = pairs
    .filter(({ part, isTelling }) => part >= (isTelling ? Number.MIN_VALUE : ALIKE))
    .sort((one, other) => other.part - one.part)
  // 09:00 passes for a telephone number too: what is words of a kind gives way to a time, a date, an option.
  const telling = pairs.filter(
    ({ column, field, isTelling }) =>
      isTelling &&
      (!isWords(field) ||
        !pairs.some((one) => one.column === column && one.isTelling && !isWords(one.field))),
  )
  const alone = telling.filter(
    ({ column, field }) =>
      telling.filter((other) => other.column === column).length === 1 &&
      telling.filter((other) => other.field === field).length === 1,
  )
  const guessed = new Map<number, string>()
  for (const { column, field } of [...named, ...alone]) {
    if (guessed.has(column) || taken.has(field.pointer)) continue
    guessed.set(column, field.pointer)
    taken.add(field.pointer)
  }
  return {
    mapping: mapping.map((pointer, column) => guessed.get(column) ?? pointer),
    guessed: [...guessed.keys()].toSorted((one, other) => one - other),
  }
}

const isWords = (field: MappedColumn) => valueKindOf(field.schema) === 'text'

const read = (field: MappedColumn, cell: ImportCell) => readCell(field, cell, field.english)

/** Whether nearly all that stands in a column are values of a field. */
function fits(field: MappedColumn, cells: readonly ImportCell[]): boolean {
  const said = cells.filter((cell) => !isBlank(cell))
  const fitting = said.filter((cell) => read(field, cell) !== unreadable)
  return said.length > 0 && fitting.length >= FITTING * said.length
}

function partOf(head: string, field: MappedColumn): number {
  const words = [field.context.word(field.schema.title ?? ''), field.english.word(field.schema.title ?? '')]
  return Math.max(...words.map((title) => sharedPart(plainHead(head), plainHead(title))))
}

/** How much of the longer one the shorter is, where it stands in it; two characters at least. */
function sharedPart(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 2 && long.includes(short) ? short.length / long.length : 0
}
