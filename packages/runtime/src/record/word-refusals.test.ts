import { describe, expect, test } from 'vitest'
import { unreadable, type FieldContext, type Locale } from '../fields/field-type.ts'
import { listFieldTypes } from '../fields/registry.ts'
import type { Form } from '../form/form.ts'
import type { Json, JsonObject, JsonSchema } from '../form/json-schema.ts'
import { compileForm } from './compile-form.ts'
import { misreadProblem } from './misread-problem.ts'
import { problemWords } from './problem-words.ts'
import { wordAtField, wordProblem } from './word-problem.ts'

const LOCALES: Locale[] = ['zh', 'en']
const NOW = { at: new Date('2026-03-05T01:30:00Z'), zone: 'Asia/Shanghai' }
const types = listFieldTypes().filter(({ takesValue, showsNumber }) => takesValue !== false && !showsNumber)

const TEXTS = [
  '乱写',
  '2月30日',
  '2026-02-30',
  '2026-13',
  '25:00',
  '12abc',
  '1,5',
  '9'.repeat(19),
  'a@',
  '12',
  'x'.repeat(300),
]
const VALUES: Json[] = [
  5,
  -7.123_45,
  true,
  'abc',
  ['a', 'zz'],
  { a: 1 },
  '2026-02-30',
  '25:00',
  'a@',
  99,
  'x'.repeat(300),
]

/** What says nothing of the fault: for codes and schemas that nobody has words for. */
const BARE: Record<Locale, string[]> = { zh: [], en: [] }
for (const locale of LOCALES)
  for (const [code, params] of [
    ['pattern', {}],
    ['format', {}],
    ['unreadable', {}],
    ['const', {}],
    ['type', {}],
    ['no such code', {}],
  ] as const)
    BARE[locale].push(problemWords(code, params, locale))

function formOf(schema: JsonSchema): Form {
  return {
    type: 'object',
    title: '表',
    properties: { f: { ...schema, title: '项' } },
    'x-form': { id: 'refusals' },
    'x-paper': { blocks: [{ kind: 'frame', columns: [1], rows: [{ cells: [{ field: '/f' }] }] }] },
  }
}

const contextOf = (schema: JsonSchema, locale: Locale): FieldContext => ({
  schema,
  locale,
  word: (printed) => printed,
})

function refusalsOfText(schema: JsonSchema, text: string, locale: Locale): string[] {
  const type = types.find(({ name }) => name === schema['x-field'])!
  const context = contextOf(schema, locale)
  if (type.parse(text, context) !== unreadable) return []
  return [wordProblem(misreadProblem('/f', text, type, context), formOf(schema), locale)]
}

function refusalsOfValue(schema: JsonSchema, value: Json, locale: Locale): string[] {
  const form = formOf(schema)
  return compileForm(form)
    .check({ f: value }, NOW)
    .problems.map((problem) => wordProblem(problem, form, locale))
}

describe.each(types.map((type) => [type.name, type] as const))('%s', (_, type) => {
  test.each(LOCALES)('names what is wrong with all that it refuses, in %s', (locale) => {
    const said = [
      ...TEXTS.flatMap((text) => refusalsOfText(type.newSchema, text, locale)),
      ...VALUES.flatMap((value) => refusalsOfValue(type.newSchema, value, locale)),
    ]
    const bare = said.filter((words) => BARE[locale].some((one) => words.includes(one)))
    expect(bare).toEqual([])
    // What is read as anything refuses nothing.
    if (type.name !== 'json') expect(said.length).toBeGreaterThan(0)
  })
})

const coded: JsonSchema = {
  type: 'string',
  'x-field': 'text',
  pattern: String.raw`^[A-Z]{2}-\d{4}$`,
  minLength: 4,
  maxLength: 7,
}
const many: JsonSchema = {
  type: 'string',
  'x-field': 'choice',
  enum: Array.from({ length: 20 }, (_, at) => `第${at + 1}项`),
}
const first = '第1项、第2项、第3项、第4项、第5项、第6项、第7项、第8项…（共 20 项）'

test.each<[JsonSchema, Json, string, string]>([
  [coded, 'AB1', '项：至少填写 4 个字，现有 3 个。', '项: needs at least 4 characters and has 3.'],
  [
    coded,
    'AB12345',
    '项：格式不对，请写成 AB-1234 这样。',
    '项: isn’t in the expected format; please enter it like AB-1234.',
  ],
  [
    coded,
    '一'.repeat(9),
    '项：最多 7 个字，现有 9 个，请删去 2 个。',
    '项: may have at most 7 characters and has 9; please remove 2.',
  ],
  [
    many,
    '别的',
    `项：请从选项中选择：${first}。`,
    '项: please choose one of: 第1项, 第2项, 第3项, 第4项, 第5项, 第6项, 第7项, 第8项, … (20 in all).',
  ],
  [
    { type: 'string', 'x-field': 'date', format: 'date' },
    '2026-02-30',
    '项：没有这一天，请核对日期。',
    '项: isn’t a valid date; please check it.',
  ],
  [
    { type: 'string', 'x-field': 'date', format: 'date' },
    20260305,
    '项：看不懂这个日期，请写成 2026-03-05 这样。',
    '项: isn’t a valid date; please enter it like 2026-03-05.',
  ],
  [
    { type: 'number', 'x-field': 'money', 'x-decimals': 2 },
    1.234,
    '项：最多 2 位小数，请四舍五入后填写。',
    '项: may have at most 2 decimal places; please round it.',
  ],
  [
    { type: 'array', 'x-field': 'choices', items: { type: 'string', enum: ['甲', '乙'] } },
    ['甲', '丙'],
    '项：请从选项中选择：甲、乙。',
    '项: please choose one of: 甲, 乙.',
  ],
])('%j says of %j: %s', (schema, value, zh, en) => {
  const [problem] = compileForm(formOf(schema)).check({ f: value }, NOW).problems
  expect(wordProblem(problem!, formOf(schema), 'zh')).toBe(zh)
  expect(wordProblem(problem!, formOf(schema), 'en')).toBe(en)
})

test('a text that is no option is told the options, of many the first', () => {
  expect(refusalsOfText(many, '别的', 'zh')).toEqual([`项：没有这个选项，请从中选择：${first}。`])
})

test('a form says in its own words what its fields want, and the product what it knows better', () => {
  const say = '工号是 8 位数字，见工牌'
  const form = {
    type: 'object',
    title: '登记',
    required: ['staff', 'day'],
    properties: {
      staff: { type: 'string', title: '工号', 'x-field': 'text', pattern: '^\\d{8}$', 'x-say': say },
      day: { type: 'string', format: 'date', title: '日期', 'x-field': 'date', 'x-say': '请填入职日期。' },
      age: {
        type: 'integer',
        title: '年龄',
        'x-field': 'integer',
        minimum: 18,
        'x-say': '须年满 18 岁',
        'x-check': [{ holds: 'age < 70', say: '超过 70 岁请另填一张' }],
      },
    },
    'x-form': { id: 'staff', words: { en: { [say]: 'Your number has 8 digits; see your card' } } },
    'x-paper': { blocks: [] },
  } as unknown as Form
  const said = (record: JsonObject, locale: Locale = 'zh') =>
    compileForm(form)
      .check(record, NOW)
      .problems.map((problem) => wordProblem(problem, form, locale))
  expect(said({ age: 17 })).toEqual([`工号：${say}。`, '日期：请填入职日期。', '年龄：须年满 18 岁。'])
  expect(said({ staff: '12', day: '2026-02-30', age: 71 })).toEqual([
    `工号：${say}。`,
    '日期：请填入职日期。',
    '年龄：超过 70 岁请另填一张。',
  ])
  expect(said({ staff: '12', day: '2026-02-03' }, 'en')).toEqual([
    '工号: Your number has 8 digits; see your card.',
  ])
  const field = { schema: form.properties['day']!, locale: 'zh', word: (printed: string) => printed } as const
  expect(wordAtField({ path: '/day', code: 'unreadable' }, field, 'zh')).toBe('请填入职日期')
})
