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

test('the pure entry loads in a browser as in Node: no node modules, no React, no PDF library', () => {
  const { files, packages } = importsOf(here('./index.ts'))
  expect(files.size).toBeGreaterThan(60)
  expect([...files].every((file) => existsSync(file))).toBe(true)
  expect([...packages].sort()).toEqual([
    'ajv-formats',
    'ajv/dist/2020.js',
    'big.js',
    'lezer-feel',
    'linebreak',
    'temporal-polyfill',
  ])
})

test('reports bring the chart library in an entry of their own, and load in a browser as in Node', () => {
  const { packages } = importsOf(here('./report/index.ts'))
  const charts = ['charts', 'components', 'core', 'renderers'].map((part) => `echarts/${part}`)
  expect([...packages].sort()).toEqual(['big.js', ...charts, 'lezer-feel', 'linebreak', 'temporal-polyfill'])
})

test('the screen loads neither the validator nor the expression engine nor the PDF library by itself', () => {
  const { packages } = importsOf(here('./screen/index.ts'))
  const heavy = [...packages].filter((name) => /^(ajv|lezer|big|temporal|pdfmake|fontkit|node:)/.test(name))
  expect(heavy).toEqual([])
  expect(packages).toContain('react')
})
