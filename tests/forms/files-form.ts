import type { Form, JsonSchema } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'

const text: JsonSchema = { type: 'string', 'x-field': 'text' }
const { newSchema: attachment } = requireFieldType({ 'x-field': 'attachment' })
const { newSchema: picture } = requireFieldType({ 'x-field': 'picture' })

/** A form with files of its own, in words, and in the entries of a list. */
export const form: Form = {
  type: 'object',
  title: '现场勘查记录',
  properties: {
    customer: { ...text, title: '客户名称' },
    photos: { ...picture, title: '现场照片', maxItems: 3 },
    papers: {
      ...attachment,
      title: '附件',
      'x-accept': ['application/pdf', 'text/plain'],
      'x-max-size': 0.1,
    },
    letter: { ...attachment, title: '来函' },
    parts: {
      type: 'array',
      title: '损坏部件',
      'x-field': 'list',
      items: {
        type: 'object',
        properties: {
          name: { ...text, title: '部件' },
          photo: { ...picture, title: '照片' },
          place: { ...text, title: '位置' },
        },
      },
    },
  },
  required: ['papers'],
  'x-form': { id: 'site-visit' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [1, 3],
        rows: (['customer', 'photos', 'papers'] as const).map((key) => ({
          cells: [{ title: `/${key}` }, { field: `/${key}` }],
        })),
      },
      { kind: 'prose', text: '来函见{letter}。' },
      {
        kind: 'frame',
        columns: [1, 1, 1],
        rows: [
          {
            head: true,
            cells: ['name', 'photo', 'place'].map((key) => ({ title: `/parts/*/${key}` })),
          },
          {
            list: '/parts',
            atLeast: 2,
            rows: [{ cells: ['name', 'photo', 'place'].map((key) => ({ field: `/parts/*/${key}` })) }],
          },
        ],
      },
    ],
  },
}

/** What a record keeps of a file. */
export function kept(id: string, name: string, type = 'image/jpeg') {
  return { id, name, type, size: 120_000 }
}
