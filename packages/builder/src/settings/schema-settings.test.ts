import type { Json } from '@paperwright/runtime'
import { buildReportMetaSchema } from '@paperwright/runtime/report'
import { expect, test } from 'vitest'
import { readSetting, writeSetting } from './read-setting.ts'
import { schemaSettings } from './schema-settings.ts'
import type { Setting } from './setting.ts'

const { group, measure } = buildReportMetaSchema().$defs as unknown as Record<string, object>

test('a schema gives its settings in its order and words, those inside by their pointers', () => {
  const zh = schemaSettings('group', group!, { locale: 'zh', facts: { field: false, '/top/by': false } })
  expect(Object.entries(zh).map(([key, { title }]) => [key, title])).toEqual([
    ['title', '标题'],
    ['/top/count', '前几名'],
    ['/top/others', '其余合并为一行'],
    ['subtotal', '小计'],
    ['complete', '没有记录的项也列出'],
    ['beside', '只附在外层分组旁，不另分组'],
  ])
  const en = schemaSettings('measure', measure!, { locale: 'en' })
  expect(en['of']!.schema.oneOf!.slice(0, 2)).toEqual([
    { const: 'count', title: 'count' },
    { const: 'distinct', title: 'distinct count' },
  ])
  expect(en['title']).toMatchObject({ title: 'Title', required: true })
})

test.each<[string, Setting['schema'], string, Json | undefined]>([
  ['a number in full-width digits', { type: 'number' }, '１２.５', 12.5],
  ['nothing', { type: 'number' }, ' ', undefined],
  ['a number too great', { type: 'number', maximum: 10 }, '11', 'wrong'],
  ['half of a whole number', { type: 'integer' }, '1.5', 'wrong'],
  ['bounds', { type: 'array', items: { type: 'number' } }, '0，100', [0, 100]],
  ['bounds that are none', { type: 'array', items: { type: 'number' } }, '0, many', 'wrong'],
  ['tags', { type: 'array', items: { type: 'string' } }, '客诉、回访', ['客诉', '回访']],
  ['a word', { type: 'string' }, ' 月报 ', '月报'],
])('reads %s', (_, schema, text, value) => {
  const setting = { title: '', schema }
  const read = readSetting(text, setting, 'zh')
  expect('wrong' in read ? 'wrong' : read.value).toEqual(value)
  if (!('wrong' in read)) expect(readSetting(writeSetting(read.value, setting), setting, 'zh')).toEqual(read)
})
