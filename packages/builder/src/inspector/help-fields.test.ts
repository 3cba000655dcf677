import { walkFields, type Form, type JsonSchema } from '@paperwright/runtime'
import { builtinExamples, checkConsistency } from '@paperwright/runtime/kit'
import { expect, test } from 'vitest'
import { findFunctions } from '../formula-help/FunctionList.tsx'
import { functionWords } from '../formula-help/function-words.ts'
import { helpFields } from './help-fields.ts'
import { helpWords } from '../formula-help/help-words.ts'
import { READY_FORMULAS, optionsOf, type Gives, type ReadyKey } from '../formula-help/ready-formulas.ts'
import { tryExpression } from '../formula-help/try-out.ts'

const field = (title: string, own: JsonSchema): JsonSchema => ({ title, ...own })
const number = { type: 'number', 'x-field': 'number' } as const
const day = { type: 'string', format: 'date', 'x-field': 'date' } as const
const words = { type: 'string', 'x-field': 'text' } as const
const decision: JsonSchema = {
  type: 'string',
  title: '决定',
  'x-field': 'choice',
  oneOf: [
    { const: 'accepted', title: '受理' },
    { const: 'declined', title: '不予受理' },
  ],
}
const results: Record<Gives, JsonSchema> = {
  number: field('结果', { type: 'number', 'x-field': 'number' }),
  text: field('结果', words),
  date: field('结果', day),
  answer: field('结果', { type: 'boolean', 'x-field': 'yes-no' }),
}

function formOf(result: JsonSchema): Form {
  return {
    type: 'object',
    title: '测试',
    properties: {
      price: field('单价', number),
      limit: field('限额', number),
      begin: field('开始', day),
      end: field('结束', { ...day }),
      at: field('时刻', { type: 'string', 'x-field': 'datetime' }),
      name: field('姓名', words),
      unit: field('单位', words),
      decision,
      items: {
        type: 'array',
        title: '明细',
        'x-field': 'list',
        items: { type: 'object', properties: { amount: field('金额', number) } },
      },
      result,
    },
    'x-form': { id: 'test' },
    'x-paper': { blocks: [] },
  }
}

const sample = {
  price: 3.456,
  limit: 2,
  begin: '2026-03-02',
  end: '2026-03-05',
  at: '2026-03-05T09:30',
  name: '王芳',
  unit: '一车间',
  decision: 'accepted',
  items: [{ amount: 2 }, { amount: 3 }],
}

test.each<[key: ReadyKey, picked: string[], expression: string, value: unknown]>([
  ['sum', ['items.amount'], 'sum(items.amount)', 5],
  ['multiply', ['price', 'limit'], 'price * limit', 6.912],
  ['share', ['limit', 'price'], 'if price > 0 then limit / price * 100 else null', expect.closeTo(57.87)],
  ['round', ['price'], 'round half up(price, 2)', 3.46],
  ['excess', ['price', 'limit'], 'if price > limit then price - limit else 0', 1.456],
  ['days', ['begin', 'end'], '(date(end) - date(begin)).days', 3],
  ['days', ['begin', 'at'], '(date(at) - date(begin)).days', 3],
  ['hours', ['at', 'at'], expect.stringContaining('.days * 24') as unknown as string, 0],
  ['age', ['begin'], 'years and months duration(date(begin), today()).years', expect.any(Number)],
  ['later', ['begin'], 'date(begin) + duration("P7D")', '2026-03-09'],
  ['join', ['name', 'unit'], 'string join([name, unit], " ")', '王芳 一车间'],
  ['option', ['decision'], 'decision = "accepted"', true],
  ['filled', ['name'], 'name != null', true],
  ['notBefore', ['end', 'begin'], 'date(end) >= date(begin)', true],
  ['notMore', ['price', 'limit'], 'price <= limit', false],
  ['difference', ['price', 'limit'], 'price - limit', 1.456],
  ['begin', ['unit'], 'substring(unit, 1, 4)', '一车间'],
  ['band', ['price'], 'if price < 18 then "<18" else if price < 60 then "18–59" else "≥60"', '<18'],
])('%s of %j is written soundly, and works', (key, picked, expression, value) => {
  const ready = READY_FORMULAS.find((one) => one.key === key)!
  const blank = formOf(results[ready.gives])
  const offered = helpFields(blank, '/result')
  const fields = picked.map((name, index) => {
    const found = offered.filter(ready.slots[index]!).find((one) => one.name === name)
    return found ?? expect.fail(`${name} is not offered`)
  })
  const option = ready.hasOption ? JSON.stringify(optionsOf(fields[0])[0]!.value) : undefined
  const text = ready.write(fields, { place: 'form', option })
  expect(text).toEqual(expression)
  const form = formOf({ ...results[ready.gives], 'x-formula': text })
  expect(checkConsistency(form).filter(({ code }) => code.startsWith('formula'))).toEqual([])
  expect(tryExpression(text, { form, pointer: '/result', sample, zone: 'UTC' })).toEqual({ value })
})

test('what has no result says what is blank in the sample', () => {
  const form = formOf(results.number)
  const trial = tryExpression('price * limit', {
    form,
    pointer: '/result',
    sample: { limit: 2 },
    zone: 'UTC',
  })
  expect(trial).toEqual({ blank: ['单价'] })
})

test('in the rows of a list its own fields are single values, those of the record too', () => {
  const form = formOf(results.number)
  const pointer = walkFields(form).find(({ key }) => key === 'amount')!.pointer
  const offered = helpFields(form, pointer, { withOwn: true })
  expect(offered.find(({ name }) => name === 'amount')).toMatchObject({ isMany: false, title: '明细 · 金额' })
  expect(offered.find(({ name }) => name === 'price')).toMatchObject({ isMany: false, title: '单价' })
})

test('each function and each usual formula has words in both languages, and is found by them', () => {
  expect(Object.keys(functionWords).toSorted()).toEqual(Object.keys(builtinExamples).toSorted())
  for (const { key, slots } of READY_FORMULAS)
    for (const say of Object.values(helpWords)) expect(say.keys[key].slots).toHaveLength(slots.length)
  expect(findFunctions('四舍五入')).toEqual(['round half up'])
  expect(findFunctions('ROUND ')).toContain('round half up')
  expect(findFunctions('without repeats')).toContain('distinct values')
  expect(findFunctions('zzz')).toEqual([])
})
