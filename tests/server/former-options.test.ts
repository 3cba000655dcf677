import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Form, JsonSchema } from '@paperwright/runtime'
import { listFields, withFormerOptions, type FormerOptions } from '@paperwright/runtime/kit'
import type { ReportResult } from '@paperwright/runtime/report'
import { slipForm } from '../forms/slip-form.ts'
import { databases, startSuite, type Send } from './server-suite.ts'

const optionsOf = (options: Record<string, string>): JsonSchema[] =>
  Object.entries(options).map(([value, title]) => ({ const: value, title }))
const choice = (title: string, options: Record<string, string>): JsonSchema => ({
  type: 'string',
  title,
  'x-field': 'choice',
  oneOf: optionsOf(options),
})
const choices = (title: string, options: Record<string, string>): JsonSchema => ({
  type: 'array',
  title,
  'x-field': 'choices',
  uniqueItems: true,
  items: { type: 'string', oneOf: optionsOf(options) },
})
const listOf = (properties: Record<string, JsonSchema>): JsonSchema => ({
  type: 'array',
  title: '明细',
  'x-field': 'list',
  items: { type: 'object', properties },
})

interface Slip {
  fields: Record<string, JsonSchema>
  kinds: Record<string, string>
  en: Record<string, string>
}

function formOf({ fields, kinds, en }: Slip): Form {
  const form = slipForm({ name: { type: 'string', title: '姓名', 'x-field': 'text' }, ...fields })
  const items = listOf({ kind: choice('类别', kinds) })
  const rows = [{ list: '/items', rows: [{ cells: [{ field: '/items/*/kind' }] }] }]
  return {
    ...form,
    properties: { ...form.properties, items },
    'x-form': { ...form['x-form'], words: { en } },
    'x-paper': { blocks: [...form['x-paper'].blocks, { kind: 'frame', columns: [1], rows }] },
  }
}

const first = formOf({
  fields: {
    grade: choice('等级', { gold: '金牌', silver: '银牌', tin: '锡牌' }),
    ways: choices('渠道', { shop: '门店', fax: '传真' }),
  },
  kinds: { a: '甲类', b: '乙类' },
  en: { 锡牌: 'Tin', 金牌: 'Gold' },
})
/** One option went, one has another title, and the field another name. */
const second = formOf({
  fields: {
    level: choice('等级', { silver: '银牌', gold: '金卡' }),
    ways: choices('渠道', { shop: '门店', mail: '邮件' }),
  },
  kinds: { a: '甲类' },
  en: { 金卡: 'Gold card' },
})

describe.each(Object.entries(databases))('options that a form offers no more, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let send: Send
  const table = async (format: string) => {
    const response = await suite.app.request(`/api/forms/slip/export?format=csv&${format}`, {
      headers: suite.admin,
    })
    return Papa.parse<Record<string, string>>((await response.text()).replace('\uFEFF', ''), { header: true })
      .data
  }
  const opened = async () => {
    const { body } = await send('GET', '/api/forms/slip')
    const { document, former } = body as unknown as { document: Form; former: FormerOptions }
    return { document, former }
  }

  beforeAll(async () => {
    suite = await startSuite(open)
    send = suite.send
    const publish = async (document: object, more: object) =>
      expect((await send('POST', '/api/forms/slip/versions', { document, ...more })).body).toMatchObject({
        document,
      })
    const store = async (record: object) =>
      expect((await send('POST', '/api/forms/slip/submissions', { record })).status).toBe(201)
    await publish(first, { base: null })
    await store({ name: '甲', grade: 'tin', ways: ['shop', 'fax'], items: [{ kind: 'b' }] })
    await store({ name: '乙', grade: 'gold' })
    await publish(second, { base: 1, pairs: { '/level': '/grade' } })
    await store({ name: '丙', level: 'silver', ways: ['mail'] })
  })
  afterAll(() => suite.database.close())

  test('are told beside the form, which itself stays as it was published', async () => {
    const { document, former } = await opened()
    expect(document.properties!['level']!.oneOf).toHaveLength(2)
    expect(former).toEqual({
      options: {
        '/level': [{ value: 'tin', title: '锡牌' }],
        '/ways': [{ value: 'fax', title: '传真' }],
        '/items/*/kind': [{ value: 'b', title: '乙类' }],
      },
      words: { en: { 锡牌: 'Tin' } },
    })
  })

  test('stand in lists by their titles, and are offered to filters, marked', async () => {
    const { document, former } = await opened()
    const fields = listFields(withFormerOptions(document, former), {
      locale: 'en',
      moment: String,
      hidden: [],
      people: [],
      departments: [],
      asked: [],
    })
    const level = fields.find(({ field }) => field === '/level')!
    const { body } = await send('GET', '/api/forms/slip/find')
    const texts = fields.find(({ field }) => field === '/ways')!
    const shown = body['items'] as unknown as Parameters<typeof level.text>[0][]
    expect(shown.map((listed) => texts.text(listed))).toContain('门店, 传真')
    expect(level.options.map(({ title }) => title)).toEqual(['银牌', 'Gold card', 'Tin (no longer offered)'])
  })

  test('find the records that hold them', async () => {
    const filters = JSON.stringify([{ field: '/ways', op: 'anyOf', value: ['fax'] }])
    const { body } = await send('GET', `/api/forms/slip/find?${new URLSearchParams({ filters })}`)
    expect((body['items'] as { record: object }[]).map(({ record }) => record)).toMatchObject([
      { name: '甲' },
    ])
  })

  test('leave in exports by their titles', async () => {
    expect((await table('')).map((row) => [row['姓名'], row['渠道']])).toContainEqual(['甲', '门店、传真'])
    expect((await table('list=/items')).map((row) => row['类别'] ?? row['明细 / 类别'])).toContain('乙类')
  })

  test('are groups of reports by their titles, and no empty ones', async () => {
    const group = (by: string) => new URLSearchParams({ group: JSON.stringify({ by }) })
    const { body } = await send('GET', `/api/forms/slip/groups?${group('/level')}`)
    const { tables, words } = body['result'] as ReportResult
    const [cross] = Object.values(tables)
    expect(JSON.stringify(cross)).toContain('锡牌')
    expect(JSON.stringify(cross)).toContain('"tin"')
    expect(words?.['en']).toMatchObject({ 锡牌: 'Tin', 金卡: 'Gold card' })
  })

  test('are not entered any more', async () => {
    const { status, body } = await send('POST', '/api/forms/slip/submissions', { record: { level: 'tin' } })
    expect([status, body.problems?.[0]]).toMatchObject([422, { path: '/level' }])
  })
})
