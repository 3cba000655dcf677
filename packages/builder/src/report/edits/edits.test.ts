import { checkReport, type Report } from '@paperwright/runtime/report'
import { describe, expect, test } from 'vitest'
import { listQueryFields } from '../fields/list-query-fields.ts'
import { suggestPairs } from '../fields/suggest-pairs.ts'
import { addComputedField } from './add-computed-field.ts'
import { addJoin } from './add-join.ts'
import { addMeasure } from './add-measure.ts'
import { addPart } from './add-part.ts'
import { addQuery } from './add-query.ts'
import { blankReport } from './blank-report.ts'
import { addBlock, removeBlock, setChart } from './blocks.ts'
import { changeAt, inQuery } from './change-at.ts'
import { editReport, type ReportEdit } from './edit-report.ts'
import { findForm } from './edits.fixture.ts'
import type { Area } from './place.ts'
import { moveItem } from './move-item.ts'
import { addParameter, removeParameter } from './parameters.ts'
import { placeField } from './place-field.ts'
import { removeItem } from './remove-item.ts'
import { removeQuery } from './remove-query.ts'
import { removeSource } from './remove-source.ts'
import { setEach } from './set-each.ts'
import { setShape } from './set-shape.ts'

const start = () =>
  edit(blankReport({ id: 'complaints', title: '投诉统计' }), (now) =>
    addQuery(now, { source: { form: 'complaint' }, count: '件数' }),
  )

/** Every step leaves a report that can be run and printed. */
function edit(report: Report, ...edits: ReportEdit[]): Report {
  return edits.reduce((now, one) => {
    const next = editReport(now, one, findForm)
    expect(checkReport(next, findForm)).toEqual([])
    return next
  }, report)
}

function put(title: string, area: Area): ReportEdit {
  return (now) => {
    const fields = listQueryFields(now.queries.main!, findForm).flatMap((one) => one.fields)
    return placeField(now, { query: 'main', field: fields.find((one) => one.title === title)!, area })
  }
}

const main = (report: Report) => report.queries.main!
const chips = (report: Report, area: 'rows' | 'columns') =>
  main(report).cross?.[area]?.map(({ field }) => field)

describe('a report drawn from nothing', () => {
  test('a source gives a counting table, fields go where a pivot puts them', () => {
    const report = edit(start(), put('受理日期', 'rows'), put('投诉类型', 'columns'), put('损失', 'measures'))
    expect(main(report)).toEqual({
      from: [{ as: 'complaint', form: 'complaint' }],
      fields: {
        number: { from: 'complaint.number' },
        day: { from: 'complaint/day' },
        type: { from: 'complaint/type' },
        loss: { from: 'complaint/loss' },
      },
      cross: {
        rows: [{ field: 'day', bucket: 'month' }],
        columns: [{ field: 'type' }],
        measures: {
          count: { title: '件数', of: 'count' },
          lossSum: { title: '损失', of: 'sum', field: 'loss' },
        },
        totals: { rows: true, columns: true },
      },
    })
    expect(report.sheet!.blocks).toEqual([{ kind: 'title' }, { kind: 'table', query: 'main' }])
  })

  test('chips move between areas; a field that nothing uses any more leaves', () => {
    const rows = edit(start(), put('受理日期', 'rows'), put('投诉类型', 'rows'))
    const turned = edit(rows, (now) =>
      moveItem(now, { from: { query: 'main', area: 'rows', at: 1 }, area: 'columns' }),
    )
    expect([chips(turned, 'rows'), chips(turned, 'columns')]).toEqual([['day'], ['type']])
    const swapped = edit(rows, (now) =>
      moveItem(now, { from: { query: 'main', area: 'rows', at: 1 }, area: 'rows', at: 0 }),
    )
    expect(chips(swapped, 'rows')).toEqual(['type', 'day'])
    const removed = edit(swapped, (now) => removeItem(now, { query: 'main', area: 'rows', at: 0 }))
    expect(Object.keys(main(removed).fields)).toEqual(['number', 'day'])
  })

  test('what pointed at a measure that is gone is taken away', () => {
    const report = edit(
      start(),
      put('客户名称', 'rows'),
      put('损失', 'measures'),
      (now) =>
        changeAt(now, inQuery('main', 'cross', 'rows', 0), {
          sort: { by: 'lossSum', direction: 'desc' },
          top: { count: 5, by: 'lossSum', others: true },
        }),
      (now) => setChart(now, { query: 'main', chart: 'pie' }),
      (now) => removeItem(now, { query: 'main', area: 'measures', at: 1 }),
    )
    expect(main(report).cross!.rows).toEqual([{ field: 'customer' }])
    expect(report.sheet!.blocks.at(-1)).toEqual({
      kind: 'chart',
      query: 'main',
      chart: 'pie',
      measures: ['count'],
    })
  })

  test('growth is shown of months alone, and is gone with them', () => {
    const grown: ReportEdit = (now) =>
      changeAt(now, inQuery('main', 'cross', 'measures', 'count'), { show: 'growth' })
    const report = edit(start(), put('受理日期', 'rows'), grown)
    expect(main(report).cross!.measures.count).toEqual({ title: '件数', of: 'count', show: 'growth' })
    const without = edit(report, (now) => removeItem(now, { query: 'main', area: 'rows', at: 0 }))
    expect(main(without).cross!.measures.count).toEqual({ title: '件数', of: 'count' })
  })

  test('a list of rows and back', () => {
    const list = edit(start(), put('客户名称', 'rows'), put('损失', 'measures'), (now) =>
      setShape(now, { query: 'main', shape: 'list', count: '件数' }),
    )
    expect(main(list).list).toEqual({ fields: ['customer', 'loss'] })
    const cross = edit(list, (now) => setShape(now, { query: 'main', shape: 'cross', count: '件数' }))
    expect(Object.keys(main(cross).cross!.measures)).toEqual(['count'])
  })

  test('a joined form brings fields, and takes them along when it goes', () => {
    const lookUp: ReportEdit = (now) => {
      const fields = listQueryFields(main(now), findForm)[0]!.fields
      const own = listQueryFields({ from: [{ as: 'c', form: 'customer' }], fields: {} }, findForm)[0]!.fields
      const [pair] = suggestPairs(fields, own, 'customer')
      return addJoin(now, {
        query: 'main',
        part: 0,
        source: { form: 'customer' },
        before: pair!.before,
        own: pair!.own.slice(1),
      })
    }
    const joined = edit(start(), lookUp, put('地区', 'rows'))
    expect(main(joined).from[0]!.joins).toEqual([
      { as: 'customer', form: 'customer', on: [['complaint/customer', 'customer/name']] },
    ])
    const without = edit(joined, (now) => removeSource(now, { query: 'main', part: 0, as: 'customer' }))
    expect(main(without)).toEqual(main(start()))
  })

  test('another form under it, by the titles that both have', () => {
    const unite: ReportEdit = (now) =>
      addPart(now, {
        query: 'main',
        source: { form: 'refund' },
        matches: (as) => ({ number: `${as}.number`, loss: `${as}/loss` }),
      })
    const united = edit(start(), put('损失', 'measures'), unite, put('投诉类型', 'columns'))
    expect(main(united).fields).toEqual({
      number: { from: ['complaint.number', 'refund.number'] },
      loss: { from: ['complaint/loss', 'refund/loss'] },
      type: { from: ['complaint/type', null] },
    })
    const alone = edit(united, (now) => removeSource(now, { query: 'main', part: 0, as: 'complaint' }))
    expect(main(alone).fields).toEqual({
      number: { from: 'refund.number' },
      loss: { from: 'refund/loss' },
    })
  })

  test('a condition that the reader fills in leaves with its parameter', () => {
    const asked = edit(
      start(),
      (now) =>
        addParameter(now, { wish: 'month', schema: { type: 'string', 'x-field': 'month', title: '月份' } }),
      put('受理日期', 'where'),
      (now) => changeAt(now, inQuery('main', 'where'), { 0: { field: 'day', op: 'eq', parameter: 'month' } }),
    )
    const without = edit(asked, (now) => removeParameter(now, 'month'))
    expect(main(without).where).toBeUndefined()
    expect(without.parameters).toBeUndefined()
  })

  test('computed columns and computed figures', () => {
    const report = edit(
      start(),
      put('损失', 'measures'),
      (now) =>
        addComputedField(now, { query: 'main', title: '万元', formula: 'loss / 10000', kind: 'number' }),
      (now) => addMeasure(now, { query: 'main', measure: { title: '每件', formula: 'lossSum / count' } }),
    )
    expect(main(report).cross!.measures.measureFormula).toEqual({ title: '每件', formula: 'lossSum / count' })
  })

  test('a second query with its table; with the query its table leaves', () => {
    const two = edit(start(), (now) =>
      addQuery(now, { source: { form: 'complaint', each: '/items' }, count: '行数' }),
    )
    expect(Object.keys(two.queries)).toEqual(['main', 'main2'])
    const one = edit(two, (now) => removeQuery(now, 'main2'))
    expect(one.sheet).toEqual(start().sheet)
  })

  test('a line of signatures brings a slot and takes it along', () => {
    const signed = edit(start(), (now) => addBlock(now, { block: { kind: 'signatures' }, slot: '制表' }))
    expect(signed.signatures).toEqual([{ key: 'slot', label: '制表' }])
    expect(edit(signed, (now) => removeBlock(now, 2))).toEqual(start())
  })
})

describe('what an edit leaves pointing nowhere leaves with it', () => {
  test('the fields of entries that are no rows any more', () => {
    const entries = edit(
      blankReport({ id: 'complaints', title: '投诉统计' }),
      (now) => addQuery(now, { source: { form: 'complaint', each: '/items' }, count: '件数' }),
      put('产品', 'rows'),
      put('投诉类型', 'columns'),
    )
    const records = edit(entries, (now) =>
      setEach(now, { query: 'main', part: 0, as: 'complaint', each: undefined }),
    )
    expect(main(records).from).toEqual([{ as: 'complaint', form: 'complaint' }])
    expect([chips(records, 'rows'), chips(records, 'columns')]).toEqual([undefined, ['type']])
  })

  test('growth with the months that it compares', () => {
    const growing = edit(start(), put('受理日期', 'rows'), (now) =>
      changeAt(now, inQuery('main', 'cross', 'measures', 'count'), { show: 'growth' }),
    )
    expect(main(growing).cross!.measures.count!.show).toBe('growth')
    const flat = edit(growing, (now) => removeItem(now, { query: 'main', area: 'rows', at: 0 }))
    expect(main(flat).cross!.measures.count!.show).toBeUndefined()
  })

  test('what filled a list, with the column that it was taken from', () => {
    const { sheet: _, ...asked } = edit(start(), put('客户名称', 'rows'), put('投诉类型', 'rows'))
    const filled = edit({ ...asked, fills: { form: 'statement' } }, (now) =>
      changeAt(now, '/fills', {
        '/lists/~1customers': { query: 'main', entry: { name: 'customer', kind: 'type', pieces: 'count' } },
      }),
    )
    const fewer = edit(filled, (now) => removeItem(now, { query: 'main', area: 'rows', at: 1 }))
    expect(fewer.fills!.lists).toEqual({
      '/customers': { query: 'main', entry: { name: 'customer', pieces: 'count' } },
    })
  })

  test('a condition of a measure with the parameter that it compares with', () => {
    const asked = edit(
      start(),
      put('受理日期', 'rows'),
      (now) =>
        addParameter(now, { wish: 'month', schema: { type: 'string', 'x-field': 'month', title: '月份' } }),
      (now) =>
        changeAt(now, inQuery('main', 'cross', 'measures', 'count'), {
          where: [{ field: 'day', op: 'eq', parameter: 'month', shift: -1 }],
        }),
    )
    const without = edit(asked, (now) => removeParameter(now, 'month'))
    expect(main(without).cross!.measures.count).toEqual({ title: '件数', of: 'count' })
  })

  test('the last word of a language', () => {
    const said = edit(start(), (now) => changeAt(now, '', { '/words/en/件数': 'Count' }))
    expect(said.words).toEqual({ en: { 件数: 'Count' } })
    expect(edit(said, (now) => changeAt(now, '', { '/words/en/件数': undefined }))).toEqual(start())
  })
})

describe('refused, with nothing changed', () => {
  test.each<[string, string, ReportEdit]>([
    ['the last measure', 'lastMeasure', (now) => removeItem(now, { query: 'main', area: 'measures', at: 0 })],
    [
      'the last source',
      'lastSource',
      (now) => removeSource(now, { query: 'main', part: 0, as: 'complaint' }),
    ],
    ['the last query', 'lastQuery', (now) => removeQuery(now, 'main')],
    [
      'adding words up',
      'notNumeric',
      (now) =>
        changeAt(put('客户名称', 'measures')(now), inQuery('main', 'cross', 'measures', 'customerCount'), {
          of: 'sum',
        }),
    ],
    [
      'a formula that cannot be read',
      'formulaFault',
      (now) => addMeasure(now, { query: 'main', measure: { title: '错', formula: 'count +' } }),
    ],
    ['a field twice on an axis', 'sameGroup', (now) => put('投诉类型', 'rows')(put('投诉类型', 'rows')(now))],
    [
      'bundling words by month',
      'bucketNeverFits',
      (now) =>
        changeAt(put('客户名称', 'rows')(now), inQuery('main', 'cross', 'rows', 0), { bucket: 'month' }),
    ],
  ])('%s', (_, code, refused) => {
    expect(() => editReport(start(), refused, findForm)).toThrow(code)
  })
})
