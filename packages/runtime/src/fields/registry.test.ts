import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { builtInTypes } from './built-in-types.ts'
import type { FieldType } from './field-type.ts'
import { withFieldTypes } from './registry.ts'

const builtIns = new Map(builtInTypes.map((type) => [type.name, type]))
const [text] = builtInTypes
const own: FieldType = { ...text!, name: 'own', newSchema: { type: 'string', 'x-field': 'own' } }

// Other files of tests may run on the same modules: they are not to know the types of this one.
afterAll(() => vi.resetModules())

test('names each type once', () => {
  expect(builtIns.size).toBe(builtInTypes.length)
})

describe('a registry with types from outside', () => {
  test('has them behind its own, and leaves the one that it was made of as it is', () => {
    expect([...withFieldTypes(builtIns, [own]).keys()]).toEqual([...builtIns.keys(), 'own'])
    expect(builtIns.has('own')).toBe(false)
  })

  test.each<[string, unknown]>([
    ['A field type is an object.', 7],
    ['not "Own Type"', { ...own, name: 'Own Type' }],
    ['There is a field type "text" already.', { ...own, name: 'text', newSchema: { 'x-field': 'text' } }],
    ['The field type "own" has no "parse".', { ...own, parse: undefined }],
    ['The field type "own" needs "paper" to be a function.', { ...own, paper: 'x' }],
    ['The field type "own" needs "isNumeric" to be a boolean.', { ...own, isNumeric: 1 }],
    ['does not name itself in "x-field"', { ...own, newSchema: {} }],
    ['has no name in the language "en"', { ...own, words: { zh: { name: '自己' } } }],
  ])('refuses what is none, or has a name that is taken: %s', (fault, type) => {
    expect(() => withFieldTypes(builtIns, [type])).toThrow(fault)
  })

  test('refuses two types of one name that come together', () => {
    expect(() => withFieldTypes(builtIns, [own, { ...own }])).toThrow('There is a field type "own" already.')
  })
})

describe('the registry of a program', () => {
  let registry: typeof import('./registry.ts')
  beforeEach(async () => {
    vi.resetModules()
    registry = await import('./registry.ts')
  })

  test('finds a type by its name', () => {
    expect(registry.getFieldType('money')?.name).toBe('money')
    expect(registry.requireFieldType({ 'x-field': 'yes-no' }).name).toBe('yes-no')
  })

  test('takes types until it is read, not after, and those it has at any time', () => {
    registry.addFieldTypes([own])
    expect(registry.requireFieldType({ 'x-field': 'own' })).toBe(own)
    expect(registry.listFieldTypes().at(-1)).toBe(own)
    registry.addFieldTypes([own])
    expect(() =>
      registry.addFieldTypes([{ ...own, name: 'late', newSchema: { 'x-field': 'late' } }]),
    ).toThrow('before the first form is read')
    expect(registry.getFieldType('late')).toBeUndefined()
  })

  test.each(['moneys', '__proto__', 'constructor'])(
    'shows and keeps values of the unknown type "%s"',
    (name) => {
      const type = registry.requireFieldType({ 'x-field': name })
      const context = { schema: {}, locale: 'zh', word: (printed: string) => printed } as const
      expect(registry.getFieldType(name)).toBeUndefined()
      expect([type.name, type.isUnknown]).toEqual([name, true])
      expect(type.format({ a: 1 }, context)).toBe('{"a":1}')
      expect(type.words.zh.name).toContain(name)
      expect(registry.requireFieldType({ 'x-field': name })).toBe(type)
    },
  )

  test('refuses a schema that names no type', () => {
    expect(() => registry.requireFieldType({ type: 'string' })).toThrow('names no field type')
  })
})

test('nothing reads the registry while it is loaded: a program gives its types after its imports', async () => {
  vi.resetModules()
  await Promise.all([
    import('../index.ts'),
    import('../screen/index.ts'),
    import('../report/index.ts'),
    import('../../../builder/src/index.ts'),
    import('../../../builder/src/report/index.ts'),
  ])
  const { addFieldTypes, getFieldType } = await import('./registry.ts')
  addFieldTypes([own])
  expect(getFieldType('own')).toBe(own)
}, 120_000)
