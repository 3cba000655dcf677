import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[\w*\s{},$]+?\s+from\s+)?['"]([^'"]+)['"]/gm

/** Every module that a file loads when it is imported: own files followed, packages by name. Types are no imports. */
function importsOf(entry: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    const source = readFileSync(file, 'utf8')
    for (const [, name] of source.matchAll(IMPORT)) {
      if (name === undefined) continue
      if (!name.startsWith('.')) packages.add(name)
      else if (/\.tsx?$/.test(name)) visit(resolve(dirname(file), name))
    }
  }
  visit(entry)
  return { files, packages }
}

const PURE = ['ajv-formats', 'ajv/dist/2020.js', 'big.js', 'lezer-feel', 'linebreak', 'temporal-polyfill']

test.each(['./index.ts', './kit.ts', './report/index.ts'])(
  '%s loads in a browser as in Node: no node modules, no React, no PDF library, no charts',
  (entry) => {
    const { files, packages } = importsOf(here(entry))
    expect(files.size).toBeGreaterThan(60)
    expect([...files].every((file) => existsSync(file))).toBe(true)
    expect([...packages].filter((name) => !PURE.includes(name))).toEqual([])
  },
)

test('paper of reports brings the chart library in an entry of its own, and loads in a browser as in Node', () => {
  const { packages } = importsOf(here('./report/paper/index.ts'))
  const charts = ['charts', 'components', 'core', 'renderers'].map((part) => `echarts/${part}`)
  expect([...packages].sort()).toEqual(['big.js', ...charts, 'lezer-feel', 'linebreak', 'temporal-polyfill'])
})

test('a name stands in one entry alone', () => {
  const named = ['./index.ts', './kit.ts', './report/index.ts', './report/paper/index.ts'].flatMap((entry) =>
    [...readFileSync(here(entry), 'utf8').matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names]) =>
      names!.split(',').flatMap((name) => name.replace('type ', '').trim() || []),
    ),
  )
  expect(named.length).toBeGreaterThan(200)
  expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([])
})

test('the screen loads neither the validator nor the expression engine nor the PDF library by itself', () => {
  const { packages } = importsOf(here('./screen/index.ts'))
  const heavy = [...packages].filter((name) => /^(ajv|lezer|big|temporal|pdfmake|fontkit|node:)/.test(name))
  expect(heavy).toEqual([])
  expect(packages).toContain('react')
})
