import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { listFieldTypes } from './registry.ts'

const packages = fileURLToPath(new URL('../../../', import.meta.url))

/** Guesses types for foreign schemas, and so has to know the one that takes anything. */
const EXEMPT = ['runtime/src/form/adopt-schema.ts']

const names = listFieldTypes()
  .map(({ name }) => name)
  .join('|')
const quoted = `['"\`](?:${names})['"\`]`
/** What holds the name of a field's type. */
const holder = String.raw`(?:\[['"]x-field['"]\]|\b(?:type|fieldType)\??\.name|\bfieldType)(?:\s*\?\?\s*''\))?`

/** Ways of asking for a type by its name; a capability of the type (`isRepeating`) should be asked for instead. */
const FORBIDDEN = [
  `${holder}\\s*[!=]==?\\s*${quoted}`,
  `${quoted}\\s*[!=]==?\\s*[\\w.?!(]*${holder}`,
  `switch\\s*\\([^{]*${holder}`,
  `\\[[^\\]]*${quoted}[^\\]]*\\]\\s*\\.includes\\([^)]*${holder}`,
  `(?:get|require)FieldType\\(\\s*(?:\\{\\s*'x-field':\\s*)?${quoted}`,
  `from\\s+['"][^'"]*fields/(?:${names})/`,
].map((pattern) => new RegExp(pattern, 'g'))

function findNamed(source: string): { line: number; words: string }[] {
  return FORBIDDEN.flatMap((pattern) =>
    [...source.matchAll(pattern)].map((match) => ({
      line: source.slice(0, match.index).split('\n').length,
      words: match[0],
    })),
  )
}

function sourceFiles(): string[] {
  return readdirSync(packages, { withFileTypes: true })
    .map((entry) => join(packages, entry.name, 'src'))
    .filter((source) => existsSync(source))
    .flatMap((source) =>
      readdirSync(source, { recursive: true, encoding: 'utf8' }).map((file) => join(source, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => relative(packages, file).split(sep).join('/'))
    .filter((file) => !file.startsWith('runtime/src/fields/') && !EXEMPT.includes(file))
}

test('nothing outside fields/ names a field type', () => {
  const files = sourceFiles()
  expect(files).toContain('runtime/src/paper/field-content.ts')
  const named = files.flatMap((file) =>
    findNamed(readFileSync(join(packages, file), 'utf8')).map(
      ({ line, words }) => `${file}:${line} ${words}`,
    ),
  )
  expect(named).toEqual([])
})

test.each([
  "if (schema['x-field'] === 'money') return",
  "const isList = (schema['x-field'] ?? '') !== 'list'",
  "type.name === 'yes-no' ? 1 : 2",
  "requireFieldType(schema)\n  const t = type?.name ===\n 'matrix'",
  "'choice' === schema['x-field']",
  'switch (requireFieldType(schema).name) {}\nswitch (type.name) {',
  "['money', 'percent'].includes(schema['x-field'])",
  "getFieldType('json')",
  "requireFieldType({ 'x-field': 'group' })",
  "import { money } from '../fields/money/money.ts'",
])('finds %j', (source) => {
  expect(findNamed(source)).not.toEqual([])
})

test.each([
  "typeof value === 'number'",
  "inline.kind === 'text'",
  "requireFieldType(schema).isRepeating && schema['x-field'] !== undefined",
  "const type = getFieldType(schema['x-field'] ?? '')",
  "import { readOptions } from '../fields/options.ts'",
  "{ type: 'string', 'x-field': 'text' }",
])('lets %j be', (source) => {
  expect(findNamed(source)).toEqual([])
})
