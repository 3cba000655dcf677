import { describe, expect, test } from 'vitest'
import { checkForm } from '../../packages/runtime/src/form/check-form.ts'
import type { JsonObject } from '../../packages/runtime/src/form/json-schema.ts'
import { parseTemplate } from '../../packages/runtime/src/form/words-template.ts'
import { isDrawable } from '../../packages/runtime/src/paper/metrics/has-glyph.ts'
import { compileSchema } from '../../packages/runtime/src/record/compile-schema.ts'
import { library, posts, readJson } from './library.ts'
import { listFormWords } from '../../packages/builder/src/translations/list-form-words.ts'
import { needsTranslation } from '../../packages/builder/src/translations/translated.ts'

const validate = compileSchema(readJson('form.meta.schema.json') as JsonObject)

describe.each(library)('$code $id', ({ id, folder, form, sample }) => {
  const english = form['x-form'].words?.en ?? {}

  test('is named after its place', () => {
    expect(form['x-form']).toMatchObject({ id, domain: folder })
    expect(form.$id).toBe(`urn:paperwright:form:${id}`)
  })

  test('satisfies the published meta-schema', () => {
    validate(form)
    expect(validate.errors ?? []).toEqual([])
  })

  test('has no faults', () => {
    expect(checkForm(form)).toEqual([])
  })

  test('has an English word for each printed one, and no other', () => {
    const printed = new Set(listFormWords(form).map(({ text }) => text))
    expect(Object.keys(english).sort()).toEqual([...printed].filter(needsTranslation).sort())
    for (const word of Object.values(english)) expect(word).not.toMatch(/\p{Script=Han}/u)
  })

  test('names the same fields in English as in Chinese', () => {
    for (const [printed, word] of Object.entries(english)) expect(fieldsIn(word)).toEqual(fieldsIn(printed))
  })

  test('asks for signatures by posts that exist', () => {
    const known = posts.map((post) => post.id)
    const asked = (form['x-signatures'] ?? []).flatMap((slot) => slot.posts ?? [])
    expect(asked.filter((post) => !known.includes(post))).toEqual([])
  })

  test('uses only characters that the fonts can draw', () => {
    const used = new Set(JSON.stringify([form, sample]).replaceAll('\\n', ''))
    const missing = [...used].filter((character) =>
      (['serif', 'serif-bold'] as const).some((face) => !isDrawable(face, character.codePointAt(0)!)),
    )
    expect(missing).toEqual([])
  })
})

function fieldsIn(words: string): string[] {
  return parseTemplate(words)
    .flatMap((part) => (part.kind === 'field' ? [part.pointer] : []))
    .sort()
}

test.each(['code', 'id', 'series'] as const)('no two forms have the same %s', (key) => {
  const values = library.map(({ form }) => form['x-form'][key])
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([])
})

test('posts have names in both languages', () => {
  expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length)
  for (const { zh, en } of posts) {
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).toMatch(/^[A-Za-z -]+$/)
  }
})
