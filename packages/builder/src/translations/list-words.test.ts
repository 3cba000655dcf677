import { readdirSync, readFileSync } from 'node:fs'
import type { Form } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import { expect, test } from 'vitest'
import { listFormWords } from './list-form-words.ts'
import { listReportWords, wordsOfForms } from './list-report-words.ts'
import { needsTranslation, type Translated } from './translated.ts'
import type { PlacedWord } from './words-in.ts'

const schemas = new URL('../../../../schemas/', import.meta.url)

function read<Document>(folders: (name: string) => boolean, end: string): Document[] {
  return readdirSync(schemas, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && folders(entry.name))
    .flatMap(({ name }) =>
      readdirSync(new URL(`${name}/`, schemas))
        .filter((file) => file.endsWith(end))
        .map((file) => JSON.parse(readFileSync(new URL(`${name}/${file}`, schemas), 'utf8')) as Document),
    )
}

const forms = read<Form>((name) => name !== 'reports', '.schema.json')
const reports = read<Report>((name) => name === 'reports', '.json')

/** Texts with Chinese in a document, but for its translations, samples and tags, read without knowing its shape. */
function textsIn(node: unknown, key = ''): string[] {
  if (['words', 'staleWords', 'tags', 'default', 'value', 'recode', 'const'].includes(key)) return []
  if (typeof node === 'string') return /\p{Script=Han}/u.test(node) ? [node] : []
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([inside, value]) => textsIn(value, inside))
}

test('every Chinese text of the library is a word of its document, and stands where it is said to', () => {
  expect([forms.length, reports.length]).toEqual([74, 20])
  const check = (document: object, words: readonly PlacedWord[], isExpression: (text: string) => boolean) => {
    const listed = new Set(words.map(({ text }) => text))
    // What a form is for is told in no printed word.
    const { description: _, ...said } = document as { description?: string }
    const expected = textsIn('queries' in document ? document : said).filter((text) => !isExpression(text))
    expect(expected.filter((text) => !listed.has(text))).toEqual([])
    for (const { at, text } of words) expect([at, valueAt(document, at)]).toEqual([at, text])
  }
  for (const form of forms) {
    const own = new Set(Object.values(form.$defs ?? {}).map(({ title }) => title))
    check(form, listFormWords(form), (text) => own.has(text) || /[=<>]|^if |sum\(/.test(text))
  }
  for (const report of reports) check(report, listReportWords(report), (text) => /[=<>+]|^if /.test(text))
})

test('the shipped library is translated, and nothing in it is stale', () => {
  const unsaid = (words: readonly PlacedWord[], { words: said, staleWords }: Translated, others = {}) => {
    expect(staleWords).toBeUndefined()
    const known = { ...others, ...said?.['en'] }
    return words.filter(({ text }) => needsTranslation(text) && !Object.hasOwn(known, text))
  }
  const find = (id: string) => forms.find((form) => form['x-form'].id === id)
  expect(forms.flatMap((form) => unsaid(listFormWords(form), form['x-form']))).toEqual([])
  const ofReports = reports.flatMap((report) =>
    unsaid(listReportWords(report), report, wordsOfForms(report, find, 'en')),
  )
  expect(ofReports).toEqual([])
})

function valueAt(document: object, at: string): unknown {
  return at
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document)
}
