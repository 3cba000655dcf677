import { expect, test } from 'vitest'
import { expressionsOf } from '../../packages/runtime/src/rules/field-expressions.ts'
import { walkFields } from '../../packages/runtime/src/form/walk.ts'
import { spell, type ExpressionName } from '../../packages/runtime/src/wording/expression-name.ts'
import { fieldNames } from '../../packages/runtime/src/wording/field-names.ts'
import { readExpression } from '../../packages/runtime/src/wording/read-expression.ts'
import { showExpression } from '../../packages/runtime/src/wording/show-expression.ts'
import { runs } from '../support/runs.ts'
import { library } from './library.ts'

test('every expression of the library is seen without a key, and read back as it was', () => {
  let seen = 0
  for (const { id, form } of library)
    for (const { pointer, schema } of walkFields(form)) {
      const names = fieldNames(form, pointer, 'zh')
      for (const { text } of expressionsOf(schema)) {
        const shown = showExpression(text, { names })
        expect(readExpression(shown, { names }), `${id} ${pointer}: ${shown}`).toEqual({ text })
        seen += Number(shown !== text)
      }
    }
  expect(seen).toBeGreaterThan(100)
})

let seed = 7
const pick = <Value>(list: readonly Value[]): Value => {
  seed = (seed * 48271) % 2147483647
  return list[seed % list.length]!
}

/** Titles as people give them: doubled, with signs, digits, words of FEEL, names of its functions. */
const TITLES =
  '金额|金额|金额2|金额（元）|金额 (元)|Unit price|a/b|2024年|12|不|not|sum|date|item|×|if a|{x}|a:b|"q"|【注】|and|e|数量'.split(
    '|',
  )

function randomNames(depth: number): ExpressionName[] {
  return Array.from({ length: 1 + (seed % 6) }, (_, index) => ({
    key: `${pick(['a', 'b', 'amount', 'row'])}${index}`,
    title: pick(TITLES),
    ...(depth < 2 && pick([true, false]) && { inside: randomNames(depth + 1) }),
    ...(pick([true, false, false]) && {
      options: ['x', 'y', 'z'].map((key) => ({ key, title: pick([...TITLES, 'x', 'y']) })),
    }),
  }))
}

/** An expression over names, sense or none. */
function expression(names: readonly ExpressionName[], depth: number): string {
  const next = () => expression(names, depth + 1)
  const name = pick(names)
  if (depth > 3) return pick([name.key, name.key, '1', '"x"', 'null', '"“a”（b），{c}"'])
  return pick([
    () => name.key,
    () => `(${next()}) ${pick(['+', '-', '*', '/', '**', '=', '!=', '<=', 'and'])} ${next()}`,
    () => `if ${next()} then ${next()} else ${next()}`,
    () => (name.inside ? `${name.key}.${pick(name.inside).key}` : next()),
    () =>
      name.inside ? `sum(${name.key}[${expression([...name.inside, ...names], depth + 1)}].b0)` : next(),
    () => `for ${pick(['row', 'a0', '金额', 'and2'])} in ${name.key} return ${next()}`,
    () => `${name.key} ${pick(['=', '!='])} "${pick(['x', 'y', 'z'])}"`,
    () => `${name.key} in ("x", ["y", ${next()}])`,
    () => `${pick(['round half up', 'max', 'string join', 'count'])}(${next()}, ${next()})`,
  ])()
}

test('expressions and titles put together at random are read back as they were', () => {
  let changed = 0
  for (let round = 0; round < runs(300, 20_000); round++) {
    const names = randomNames(0)
    const text = expression(names, 0)
    const shown = showExpression(text, { names })
    expect(readExpression(shown, { names }), `${shown}  ${JSON.stringify(spell(names))}`).toEqual({ text })
    changed += Number(shown !== text)
  }
  expect(changed).toBeGreaterThan(150)
})
