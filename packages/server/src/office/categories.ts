import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from '@hono/zod-openapi'
import { printable } from '../http/schemas.ts'
import { LIBRARY } from '../program-files.ts'

const word = printable.trim().min(1).max(60)

/** What forms and reports are filed under. They name it by its id, which stays when it is called something else. */
export const category = z
  .object({
    id: word,
    zh: word,
    en: word.optional(),
  })
  .openapi('Category')

export type Category = z.infer<typeof category>

/** In the order of the library; one has its id and its Chinese name alone. */
export const categories = z
  .array(category)
  .max(200)
  .superRefine((listed, context) => {
    for (const key of ['id', 'zh'] as const)
      listed.forEach((one, index) => {
        if (listed.findIndex((other) => other[key] === one[key]) < index)
          context.addIssue({ code: 'custom', path: [index, key], message: `分类“${one.zh}”有两个。` })
      })
  })

let shipped: Promise<Category[]> | undefined

/** Those that the library's forms are filed under. */
function readShipped(): Promise<Category[]> {
  shipped ??= readFile(join(LIBRARY, 'categories.json'), 'utf8').then(
    (text) => JSON.parse(text) as Category[],
  )
  return shipped
}

/** The office's, and behind them those of the library that it has not arranged: a newer library may bring some. */
export async function allCategories(own: readonly Category[] = []): Promise<Category[]> {
  const known = new Set(own.map(({ id }) => id))
  return [...own, ...(await readShipped()).filter(({ id }) => !known.has(id))]
}
