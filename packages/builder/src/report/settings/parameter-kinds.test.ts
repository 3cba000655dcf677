import type { Form, JsonSchema } from '@paperwright/runtime'
import { filterOps, resolveQuery } from '@paperwright/runtime/kit'
import { checkReport, type Query, type Report } from '@paperwright/runtime/report'
import { expect, test } from 'vitest'
import { zh } from '../words/words.zh.ts'
import { parameterKinds } from './parameter-kinds.ts'

const FIELDS: Record<string, { schema: JsonSchema; asked: string[] }> = {
  day: { schema: { type: 'string', format: 'date', 'x-field': 'date' }, asked: ['month', 'day', 'year'] },
  month: { schema: { type: 'string', 'x-field': 'month' }, asked: ['month', 'year'] },
  clock: { schema: { type: 'string', 'x-field': 'time' }, asked: ['time'] },
  amount: { schema: { type: 'number', 'x-field': 'number' }, asked: ['number'] },
  name: { schema: { type: 'string', 'x-field': 'text' }, asked: ['text'] },
  paid: { schema: { type: 'boolean', 'x-field': 'yes-no' }, asked: ['answer'] },
  way: {
    schema: { type: 'string', 'x-field': 'choice', oneOf: [{ const: 'cash', title: '现金' }] },
    asked: ['option'],
  },
}

const form: Form = {
  type: 'object',
  title: '单据',
  properties: Object.fromEntries(
    Object.entries(FIELDS).map(([key, { schema }]) => [key, { title: key, ...schema }]),
  ),
  'x-form': { id: 'sheet' },
  'x-paper': { blocks: [] },
}

test.each(Object.entries(FIELDS))('a reader is asked for what %s can be compared with', (key, { asked }) => {
  const query: Query = {
    from: [{ as: 'sheet', form: 'sheet' }],
    fields: { [key]: { from: `sheet/${key}` } },
    cross: { measures: { count: { title: '件数', of: 'count' } } },
  }
  const field = resolveQuery(query, () => form).resolved!.fields.get(key)!
  const kinds = parameterKinds(field, zh)
  expect(kinds.map(({ kind }) => kind)).toEqual(asked)
  for (const { schema, preset } of kinds) {
    const report: Report = {
      id: 'one',
      title: '报表',
      parameters: {
        properties: { asked: schema },
        ...(preset !== undefined && { presets: { asked: preset } }),
      },
      queries: {
        one: { ...query, where: [{ field: key, op: filterOps[field.kind][0]!, parameter: 'asked' }] },
      },
      sheet: { blocks: [{ kind: 'table', query: 'one' }] },
    }
    expect(checkReport(report, () => form)).toEqual([])
  }
})
