import { valueKindOf, type JsonSchema } from '@paperwright/runtime'
import type { OwnSourceField } from './source-field.ts'

const text = (title: string): JsonSchema => ({ type: 'string', title, 'x-field': 'text' })

/** What the records of every form have beside their fields, as the runtime titles it. */
const OWN: Record<string, JsonSchema> = {
  createdAt: { type: 'string', title: '提交时间', 'x-field': 'datetime' },
  department: text('部门'),
  createdBy: text('提交人'),
  number: text('编号'),
  state: {
    type: 'string',
    title: '状态',
    'x-field': 'choice',
    oneOf: [
      { const: 'submitted', title: '已提交' },
      { const: 'corrected', title: '已更正' },
    ],
  },
  form: text('表单'),
}

export function listEverySource(
  as: string,
  walked: JsonSchema | undefined,
  isGroup: boolean,
): OwnSourceField[] {
  const entry: [string, JsonSchema][] = walked ? [['entry', entrySchema(walked, isGroup)]] : []
  return [...entry, ...Object.entries(OWN)].map(([own, schema]) => ({
    reference: `${as}.${own}`,
    title: schema.title!,
    groups: [],
    kind: valueKindOf(schema),
    schema,
  }))
}

/** A list's entries are numbered, a group's fields have names. */
function entrySchema({ title, properties = {} }: JsonSchema, isGroup: boolean): JsonSchema {
  if (!isGroup) return { type: 'integer', title: '序号', 'x-field': 'integer' }
  const options = Object.entries(properties).map(([key, schema]) => ({
    const: key,
    title: schema.title ?? key,
  }))
  return { type: 'string', title: title ?? '', 'x-field': 'choice', oneOf: options }
}
