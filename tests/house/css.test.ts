import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const PACKAGES = join(import.meta.dirname, '../../packages')

const packages = readdirSync(PACKAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const files = packages.flatMap(({ name }) =>
  readdirSync(join(PACKAGES, name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.test)\.(?:css|tsx?)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(PACKAGES, name, 'src', path), 'utf8') })),
)
const sheets = files.filter(({ path }) => path.endsWith('.css'))
const code = files
  .filter(({ path }) => !path.endsWith('.css'))
  .map(({ text }) => text)
  .join('\n')

test('no style sheet is longer than 300 lines', () => {
  expect(sheets.length).toBeGreaterThan(30)
  const long = sheets.filter(({ text }) => text.split('\n').length > 301)
  expect(long.map(({ path }) => path)).toEqual([])
})

test('every class that is styled is given to something', () => {
  const words = new Set(code.match(/[A-Za-z][\w-]*/g))
  // `pw-line__${side}`: what goes on behind it is made up as the page is.
  const made = [...code.matchAll(/([a-z][\w-]*)\$\{/g)].map(([, start]) => start!)
  const isGiven = (name: string) =>
    words.has(name) || made.some((start) => start.includes('-') && name.startsWith(start))
  const dead = sheets.flatMap(({ path, text }) =>
    classesOf(text)
      .filter((name) => !isGiven(name))
      .map((name) => `${path} .${name}`),
  )
  expect(dead).toEqual([])
})

test('every style sheet is imported', () => {
  const imported = [code, ...sheets.map(({ text }) => text)].join('\n')
  const lost = sheets.filter(({ path }) => !imported.includes(`/${path.split(/[\\/]/).at(-1)}'`))
  expect(lost.map(({ path }) => path)).toEqual([])
})

/** The classes that a style sheet selects by. */
function classesOf(text: string): string[] {
  const selectors = text.replaceAll(/\/\*[^]*?\*\/|url\([^)]*\)|\{[^{}]*\}|@import[^;]*;/g, ' ')
  return [...new Set([...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!))]
}
