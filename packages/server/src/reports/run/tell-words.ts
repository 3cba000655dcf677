import { printedInTables, RECORD_OWN_FIELDS, RECORD_STATES } from '@paperwright/runtime/kit'
import type { Form } from '@paperwright/runtime'
import type { ReportResult } from '@paperwright/runtime/report'
import { departments } from '../../db/account-tables.ts'
import { NotFound } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import type { ReportForm } from './read-forms.ts'

/** A printed word and its English. */
type Pair = readonly [printed: string, english: string]

const OWN: readonly Pair[] = [
  ...Object.values(RECORD_OWN_FIELDS).map(({ title }): Pair => [title.zh, title.en]),
  ...Object.values(RECORD_STATES).map(({ words }): Pair => [words.zh, words.en]),
]

/** What tables show of forms, departments and records' own fields, in English where that is known. */
export async function tellWords(
  { db, forms: store }: Pick<Acting, 'db' | 'forms'>,
  {
    forms,
    titles,
    tables,
    fills,
  }: {
    forms: ReadonlyMap<string, ReportForm>
    /** The titles of all forms by their ids, where tables may name them. */
    titles: Readonly<Record<string, string>>
    tables: ReportResult['tables']
    /** The id of the form that the figures are written into, whose heads tables are often named after. */
    fills: string | undefined
  },
): Promise<Pick<ReportResult, 'words'>> {
  const printed = printedInTables(tables)
  const offices = await db.select({ zh: departments.zh, en: departments.en }).from(departments)
  const named = Object.entries(titles).filter(([, title]) => printed.has(title))
  const filled = fills === undefined ? undefined : await findNewest(store, fills)
  const called = await Promise.all(
    named.map(async ([id, title]): Promise<Pair> => {
      const { document } = await store.requireNewest(id)
      return [title, document['x-form'].words?.['en']?.[title] ?? title]
    }),
  )
  // What a form says of its own fields goes before what others call so.
  const known = new Map<string, string>([
    ...OWN,
    ...offices.map(({ zh, en }): Pair => [zh, en]),
    ...called,
    ...englishOf(filled),
    ...[...forms.values()].flatMap(({ form }) => englishOf(form)),
  ])
  const told = [...printed].flatMap((word): Pair[] => {
    const english = known.get(word)
    return english === undefined || english === '' || english === word ? [] : [[word, english]]
  })
  return told.length > 0 ? { words: { en: Object.fromEntries(told) } } : {}
}

function englishOf(form: Form | undefined): Pair[] {
  return Object.entries(form?.['x-form'].words?.['en'] ?? {})
}

/** A report that fills a form in is run where there is none as well. */
async function findNewest(forms: Acting['forms'], id: string): Promise<Form | undefined> {
  try {
    return (await forms.requireNewest(id)).document
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}
