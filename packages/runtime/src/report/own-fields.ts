import { valueKindOf, type ValueKind } from '../finding/value-kind.ts'
import type { JsonSchema } from '../form/json-schema.ts'
import { ownFields, type OwnField } from './query.ts'
import type { ResolvedEach } from './resolved-query.ts'

/** What the records of every form have, as fields. Who, which department and which form are told by name. */
const SCHEMAS: Record<Exclude<OwnField, 'entry'>, JsonSchema> = {
  number: { type: 'string', title: '编号', 'x-field': 'text' },
  state: {
    type: 'string',
    title: '状态',
    'x-field': 'choice',
    // Void records are in no query.
    oneOf: [
      { const: 'submitted', title: '已提交' },
      { const: 'corrected', title: '已更正' },
    ],
  },
  createdAt: { type: 'string', title: '提交时间', 'x-field': 'datetime' },
  createdBy: { type: 'string', title: '提交人', 'x-field': 'text' },
  department: { type: 'string', title: '部门', 'x-field': 'text' },
  form: { type: 'string', title: '表单', 'x-field': 'text' },
}

export function isOwnField(name: string): name is OwnField {
  return ownFields.some((own) => own === name)
}

/** What a row has beside its form's fields; undefined for the entry of a source without `each`. */
export function ownFieldOf(
  own: OwnField,
  each: ResolvedEach | undefined,
): { kind: ValueKind; schema: JsonSchema } | undefined {
  const schema = own === 'entry' ? entrySchema(each) : SCHEMAS[own]
  return schema && { kind: valueKindOf(schema), schema }
}

/** A list's entries are numbered, a group's fields have names. */
function entrySchema(each: ResolvedEach | undefined): JsonSchema | undefined {
  if (!each) return undefined
  if (each.kind === 'entries') return { type: 'integer', title: '序号', 'x-field': 'integer' }
  const options = each.members.map(({ key, title }): JsonSchema => ({ const: key, title }))
  return { type: 'string', title: each.title, 'x-field': 'choice', oneOf: options }
}
