import {
  walkFields,
  type FieldContext,
  type FieldNode,
  type FieldType,
  type Form,
  type JsonSchema,
  type Locale,
} from '@paperwright/runtime'
import { isCoveredBy, requireFieldType, unitBeside, withTied } from '@paperwright/runtime/kit'

/** A field as a column of a table. */
export interface FormColumn {
  pointer: string
  /** The innermost list whose entries have the field; empty for fields that a record has once. */
  list: string
  /** The printed titles, those of the groups in front: `负责人情况 / 姓名`, `金额（元）`. No two of a list are alike. */
  head: string
  schema: JsonSchema
  type: FieldType
  context: FieldContext
}

/** What a form's records are as tables: columns in the form's order, those of hidden fields left out. */
export interface FormColumns {
  columns: readonly FormColumn[]
  /** The lists, each with its words. */
  lists: readonly { pointer: string; title: string }[]
  /** The pointers of the fields that must not be blank. */
  required: ReadonlySet<string>
}

export function formColumns(
  form: Form,
  { locale, hidden = [] }: { locale: Locale; hidden?: readonly string[] },
): FormColumns {
  const kept = withTied(form, hidden)
  const nodes = walkFields(form).filter(({ pointer }) => !isCoveredBy(pointer, kept))
  const titles = titlesOf(form, nodes, locale)
  const columns = nodes.flatMap(({ pointer, schema }): FormColumn[] => {
    const type = schema['x-field'] === undefined ? undefined : requireFieldType(schema)
    if (!type || type.takesValue === false || type.showsNumber) return []
    const list = innermostList(pointer)
    const head = headOf(titles(pointer), { schema, type, locale })
    return [{ pointer, list, head, schema, type, context: contextOf(form, schema, locale) }]
  })
  const lists = [...new Set(columns.map(({ list }) => list))].filter((list) => list !== '')
  return {
    columns: toldApart(columns),
    required: new Set(nodes.filter((node) => node.required).map(({ pointer }) => pointer)),
    lists: lists.map((pointer) => ({ pointer, title: titles(pointer).join(' / ') })),
  }
}

/** The list whose entries a pointer walks last; empty where it walks none. */
export function innermostList(pointer: string): string {
  return pointer.slice(0, Math.max(pointer.lastIndexOf('/*'), 0))
}

/** The words of a field and of the groups around it, from the outside in, as far as its list. */
function titlesOf(form: Form, nodes: readonly FieldNode[], locale: Locale) {
  const byPointer = new Map(nodes.map((node) => [node.pointer, node]))
  const word = wordOf(form, locale)
  const above = (pointer: string): string[] => {
    const node = byPointer.get(pointer)
    if (!node) return []
    // The entries of a list of plain values are called what the list is called.
    if (node.key === '*' && !node.schema.title) return above(node.parent).slice(-1)
    return [...above(node.parent), node.schema.title ? word(node.schema.title) : node.key]
  }
  return above
}

function headOf(
  titles: readonly string[],
  { schema, type, locale }: { schema: JsonSchema; type: FieldType; locale: Locale },
): string {
  const words = titles.join(' / ')
  const said = schema['x-unit'] ?? type.newSchema['x-unit']
  const unit = type.isNumeric && said !== undefined ? unitBeside({ ...schema, 'x-unit': said }) : undefined
  if (!unit) return words
  return locale === 'zh' ? `${words}（${unit}）` : `${words} (${unit})`
}

function contextOf(form: Form, schema: JsonSchema, locale: Locale): FieldContext {
  return { schema, locale, word: wordOf(form, locale) }
}

function wordOf(form: Form, locale: Locale): (printed: string) => string {
  const words = form['x-form'].words?.[locale]
  return (printed) => words?.[printed] ?? printed
}

/** The second 品名 of a table is `品名 (2)`: the heads must say what an import of the same table means. */
function toldApart(columns: readonly FormColumn[]): FormColumn[] {
  const counts = new Map<string, number>()
  return columns.map((column) => {
    const key = `${column.list}\n${column.head}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count === 1 ? column : { ...column, head: `${column.head} (${count})` }
  })
}
