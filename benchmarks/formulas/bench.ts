import { readFileSync, readdirSync } from 'node:fs'
import { evaluate, isFunction } from 'feelin'
import { compileForm, walkFields, type Form, type JsonObject } from '@paperwright/runtime'
import { isFault, parseFormula } from '@paperwright/runtime/kit'
import { NOON } from '../../packages/runtime/src/moment/noon.fixture.ts'

const schemas = new URL('../../schemas/', import.meta.url)

/** The formulas of the library under its samples, evaluated as feelin did, and a list of 1,000 rows checked. */
export async function run(): Promise<void> {
  const cases = libraryFormulas()
  const own = timeOf(() => {
    for (const { parsed, record } of cases) parsed.evaluate(record, { now: NOON })
  })
  const feelin = cases.map(({ text, record, names }) => ({ call: compileFeelin(text, names), record, names }))
  const before = timeOf(() => {
    for (const { call, record, names } of feelin) call(names.map((name) => record[name] ?? null))
  })
  console.log(`${cases.length} formulas of the library, each once: ${own.toFixed(2)} ms`)
  console.log(
    `  with feelin, compiled as functions: ${before.toFixed(2)} ms, ${(before / own).toFixed(1)} times as long`,
  )
  const { form, record } = longList(1000)
  const check = compileForm(form).check
  console.log(
    `a list of 1,000 rows with 3 formulas each and 2 totals, checked: ${timeOf(() => check(structuredClone(record), NOON)).toFixed(1)} ms`,
  )
}

function libraryFormulas() {
  return readdirSync(schemas, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(new URL(`${name}/`, schemas)).map((file) => `${name}/${file}`))
    .filter((file) => file.endsWith('.schema.json'))
    .flatMap((file) => {
      const form = readJson(file) as Form
      const record = readJson(file.replace('.schema.', '.record.')) as JsonObject
      return walkFields(form).flatMap(({ schema }) => {
        const text = schema['x-formula']
        const parsed = text === undefined ? undefined : parseFormula(text)
        if (text === undefined || !parsed || isFault(parsed)) return []
        return [{ text, parsed, record, names: [...new Set(parsed.reads.map(([first]) => first!))] }]
      })
    })
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, schemas), 'utf8'))
}

function compileFeelin(text: string, names: readonly string[]): (values: unknown[]) => unknown {
  const { value, warnings } = evaluate(`function(${names.join(', ')}) ${text}`)
  if (!isFunction(value)) throw new Error(text)
  return (values) => {
    const result: unknown = value.invoke(values)
    warnings.length = 0
    return result
  }
}

function longList(rows: number): { form: Form; record: JsonObject } {
  const amount = (formula?: string) => ({
    type: 'number' as const,
    'x-field': 'money',
    ...(formula !== undefined && { readOnly: true, 'x-formula': formula }),
  })
  const properties = {
    price: amount(),
    count: amount(),
    total: amount('price * count'),
    tax: amount('round half up(total * 0.13, 2)'),
    share: amount('if count > 0 then total / count * 100 else null'),
  }
  const form: Form = {
    type: 'object',
    title: '明细',
    properties: {
      rows: { type: 'array', 'x-field': 'list', items: { type: 'object', properties } },
      sum: amount('sum(rows.total)'),
      most: amount('max(for row in rows return row.total - row.tax)'),
    },
    'x-form': { id: 'long-list' },
    'x-paper': { blocks: [] },
  }
  const entries = Array.from({ length: rows }, (_, row) => ({ price: 12.35 + row, count: (row % 7) + 1 }))
  return { form, record: { rows: entries } }
}

/** The least of several runs, in milliseconds: what else the machine does only makes it longer. */
function timeOf(work: () => void): number {
  let least = Infinity
  for (let round = 0; round < 30; round++) {
    const start = performance.now()
    work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}
