import { expect, test } from 'vitest'
import { deepJson } from './hostile-documents.fixture.ts'
import { isNestedDeeper } from './is-nested-deeper.ts'

test.each([
  ['a plain value', '7', 0, false],
  ['a list', '[1]', 0, true],
  ['as deep as it may be', '[{"a":[]}]', 3, false],
  ['a level more', '[{"a":[]}]', 2, true],
  ['brackets in texts', '["[[[[", "{{{{"]', 1, false],
  ['quotes in texts', String.raw`["\"[[[", "\\", "\\\"[[["]`, 1, false],
  ['an end before any beginning', ']]]]{}', 1, false],
  ['a text without an end', '["[[[[', 1, false],
  ['very deep text', deepJson(1_000_000), 100, true],
  ['lists beside each other', `[${'[],'.repeat(1000)}[]]`, 2, false],
])('%s', (_, text, levels, isDeeper) => {
  expect(isNestedDeeper(text, levels)).toBe(isDeeper)
})

test('tells of every JSON text what a walk of its value tells', () => {
  const values = [{}, [[[]]], { a: { b: ['x[', '"{', '\\'] } }, 'a', null, [{ '[': [{ '"': {} }] }]]
  for (const value of values)
    for (let levels = 0; levels < 6; levels++)
      expect(isNestedDeeper(JSON.stringify(value), levels)).toBe(depthOf(value) > levels)
})

function depthOf(value: unknown): number {
  return typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0
}
