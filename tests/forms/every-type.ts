import { listFieldTypes } from '../../packages/runtime/src/fields/registry.ts'
import type { FieldContext, FieldType } from '../../packages/runtime/src/fields/field-type.ts'
import type { Form, JsonSchema } from '@paperwright/runtime'

/** The registered types whose values are entered by themselves. */
export const valueTypes = listFieldTypes().filter(
  ({ takesValue, showsNumber }) => takesValue !== false && !showsNumber,
)

export function keyOf(type: FieldType): string {
  return type.name.replaceAll('-', '')
}

export function contextOf(type: FieldType): FieldContext {
  return { schema: type.newSchema, locale: 'zh', word: (printed) => printed }
}

/** A form with a field of every type: once in a frame, once in a list, once in running words. */
export function everyTypeForm(): Form {
  const own = Object.fromEntries(
    valueTypes.map((type): [string, JsonSchema] => [
      keyOf(type),
      { ...type.newSchema, title: `甲${type.words.zh.name}` },
    ]),
  )
  const listed = Object.fromEntries(
    valueTypes.map((type): [string, JsonSchema] => [
      keyOf(type),
      { ...type.newSchema, title: `乙${type.words.zh.name}` },
    ]),
  )
  const inWords = Object.fromEntries(
    valueTypes.map((type): [string, JsonSchema] => [
      `w${keyOf(type)}`,
      { ...type.newSchema, title: `丙${type.words.zh.name}` },
    ]),
  )
  const keys = valueTypes.map(keyOf)
  return {
    type: 'object',
    title: '各类字段',
    properties: {
      ...own,
      ...inWords,
      rows: {
        type: 'array',
        title: '明细',
        'x-field': 'list',
        items: { type: 'object', properties: listed },
      },
    },
    'x-form': { id: 'every-type' },
    'x-paper': {
      page: { orientation: 'landscape' },
      blocks: [
        { kind: 'title' },
        {
          kind: 'frame',
          columns: [1, 3],
          rows: keys.map((key) => ({ cells: [{ title: `/${key}` }, { field: `/${key}` }] })),
        },
        { kind: 'page-break' },
        {
          kind: 'frame',
          columns: keys.map(() => 1),
          rows: [
            { head: true, cells: keys.map((key) => ({ title: `/rows/*/${key}` })) },
            {
              list: '/rows',
              atLeast: 2,
              rows: [{ cells: keys.map((key) => ({ field: `/rows/*/${key}` })) }],
            },
          ],
        },
        { kind: 'prose', text: keys.map((key) => `填写{w${key}}`).join('，') },
      ],
    },
  }
}
