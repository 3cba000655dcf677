import { expect, test } from 'vitest'
import { readOptions } from '../../fields/options.ts'
import type { JsonSchema } from '../../form/json-schema.ts'
import type { ResolvedReference } from './resolved-query.ts'
import { uniteReferences } from './unite-references.ts'

const choice = (options: readonly JsonSchema[]) =>
  ({
    kind: 'option',
    schema: { type: 'string', 'x-field': 'choice', oneOf: options },
  }) as unknown as ResolvedReference

test('options of two parts stand together, those that nothing offers any more last', () => {
  const united = uniteReferences([
    choice([
      { const: 'x', title: 'X' },
      { const: 'old', title: '旧', 'x-former': true },
    ]),
    choice([
      { const: 'x', title: 'x' },
      { const: 'y', title: 'Y' },
    ]),
  ])
  expect('schema' in united && readOptions(united.schema!).map(({ title }) => title)).toEqual([
    'X',
    'Y',
    '旧',
  ])
})
