import type { Form, JsonSchema } from '@paperwright/runtime'
import { isFault, parseFormula, resolveQuery } from '@paperwright/runtime/kit'
import { checkReport, type Query, type Report } from '@paperwright/runtime/report'
import { expect, test } from 'vitest'
import { READY_FORMULAS, optionsOf, type ReadyFormula } from '../../formula-help/ready-formulas.ts'
import type { HelpField } from '../../formula-help/help-field.ts'
import { rowTrial } from '../result/row-trial.ts'
import { heldIn, trialOf } from '../result/try-figures.ts'
import { figureHelpFields, measureHelpFields, rowHelpFields } from './help-fields.ts'

const number = { type: 'number', 'x-field': 'number' } as const
const day = { type: 'string', format: 'date', 'x-field': 'date' } as const
const properties: Record<string, JsonSchema> = {
  age: { ...number, title: '年龄' },
  price: { ...number, title: '单价' },
  begin: { ...day, title: '开始' },
  end: { ...day, title: '结束' },
  name: { type: 'string', 'x-field': 'text', title: '姓名' },
  unit: { type: 'string', 'x-field': 'text', title: '单位' },
  decision: {
    type: 'string',
    title: '决定',
    'x-field': 'choice',
    oneOf: [{ const: 'accepted', title: '受理' }],
  },
}
const form: Form = {
  type: 'object',
  title: '测试',
  properties,
  'x-form': { id: 'test' },
  'x-paper': { blocks: [] },
}
const query: Query = {
  from: [{ as: 't', form: 'test' }],
  fields: {
    ...Object.fromEntries(Object.keys(properties).map((key) => [key, { from: `t/${key}` }])),
    at: { from: 't.createdAt' },
  },
  cross: { measures: { cases: { title: '件数', of: 'count' }, solved: { title: '办结', of: 'count' } } },
}
const blank: Report = {
  id: 'test',
  title: '测试',
  parameters: {
    properties: { unit: properties.unit!, name: properties.name! },
  },
  queries: { test: query },
  sheet: { blocks: [{ kind: 'table', query: 'test' }] },
}
const find = (id: string) => (id === 'test' ? form : undefined)

/** The formula with the first fields that fit, each another. */
function written(ready: ReadyFormula, fields: readonly HelpField[], place: 'row' | 'figures'): string {
  const picked = ready.slots.reduce<HelpField[]>((before, fits, index) => {
    const fitting = fields.filter((field) => fits(field) && !before.includes(field))
    return [...before, fitting[0] ?? expect.fail(`${ready.key} finds no field ${index}`)]
  }, [])
  const option = ready.hasOption && JSON.stringify(optionsOf(picked[0])[0]!.value)
  return ready.write(picked, { place, option: option || undefined })
}

const inPlace = (place: 'row' | 'figures') => READY_FORMULAS.filter((one) => one.in.includes(place))

test.each(inPlace('row'))('$key is sound in a computed column', (ready) => {
  const { fields } = resolveQuery(query, find).resolved!
  const formula = written(ready, rowHelpFields(fields.values(), 'made'), 'row')
  const kind = ready.gives === 'date' ? 'moment' : ready.gives
  const report: Report = {
    ...blank,
    queries: { test: { ...query, fields: { ...query.fields, made: { title: '新', formula, kind } } } },
  }
  expect(checkReport(report, find)).toEqual([])
  const parsed = parseFormula(formula)
  const reads = isFault(parsed) ? [] : [...new Set(parsed.reads.map(([name]) => name!))]
  expect(checkReport(rowTrial(report, { query: 'test', field: 'made', reads }), find)).toEqual([])
})

test.each(inPlace('figures').filter(({ gives }) => gives === 'number'))(
  '$key is sound in a computed measure and in a value',
  (ready) => {
    const measures = query.cross!.measures
    const names = Object.entries(measures).map(([key, { title }]) => ({ key, title }))
    const formula = written(ready, measureHelpFields(names, 'made'), 'figures')
    const cross = { measures: { ...measures, made: { title: '新', formula } } }
    const totals = [{ key: 'test', title: '测试', inside: names }]
    const value = written(ready, figureHelpFields(totals, blank, 'made'), 'figures')
    const report: Report = {
      ...blank,
      queries: { test: { ...query, cross } },
      values: { made: { title: '新', formula: value } },
    }
    expect(checkReport(report, find)).toEqual([])
  },
)

test('words of the reader can be joined in a value', () => {
  const given = Object.keys(blank.parameters!.properties).map((key) => ({ key, title: key }))
  const names = [{ key: 'parameters', title: '参数', inside: given }]
  const ready = READY_FORMULAS.find(({ key }) => key === 'join')!
  const formula = written(ready, figureHelpFields(names, blank, 'made'), 'figures')
  const report: Report = { ...blank, values: { made: { title: '新', kind: 'text', formula } } }
  expect(checkReport(report, find)).toEqual([])
})

test('a figure without a value says which figures it reads are blank', () => {
  const table = { kind: 'cross', totals: { cases: null, solved: 0 } } as unknown as Parameters<
    typeof heldIn
  >[0]
  const names = [
    { key: 'cases', title: '件数' },
    { key: 'solved', title: '办结' },
  ]
  const held = heldIn(table)
  expect(trialOf(null, { formula: 'solved / cases', held, names })).toEqual({ blank: ['件数'] })
  expect(trialOf(null, { formula: 'solved / solved', held, names })).toEqual({ blank: [] })
  const inside = [{ key: 'test', title: '测试', inside: names }]
  expect(trialOf(null, { formula: 'test.cases', held: { test: held }, names: inside })).toEqual({
    blank: ['件数'],
  })
  expect(trialOf(5, { formula: 'cases', held, names })).toEqual({ value: 5 })
})
